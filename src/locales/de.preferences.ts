/** German. reviewed: machine */
import type { PreferencesMessages } from './messages.ts';

/** Texts of the second layer. */
export const messages: PreferencesMessages = {
  intro: 'Wählen Sie, was {site} auf diesem Gerät tun darf.',
  withdrawal:
    'Sie können Ihre Einwilligung jederzeit hier mit einem Druck auf „Alle ablehnen“ widerrufen. Was bis dahin geschehen ist, bleibt rechtmäßig.',
  necessary: 'Notwendig',
  necessaryText: 'Hält die Website in Betrieb und sicher und merkt sich diese Wahl.',
  alwaysActive: 'Immer aktiv',
  on: 'Ein',
  off: 'Aus',
  save: 'Meine Auswahl speichern',
  closeUnsaved: 'Schließen, ohne zu speichern',
  lastChosen: 'Zuletzt gewählt am {date}.',
  notYetChosen: 'Sie haben noch nicht gewählt: Alles ist aus.',
  services: { one: '{count} Dienst', other: '{count} Dienste' },
  goal: 'Wofür',
  provider: 'Wer',
  country: 'Wo',
  safeguard: 'Garantie',
  stored: 'Auf Ihrem Gerät gespeichert',
  roles: {
    processor: 'handelt in unserem Auftrag',
    controller: 'entscheidet selbst, was mit den Daten geschieht',
    joint: 'entscheidet gemeinsam mit uns',
  },
  servicePolicy: 'Datenschutzerklärung von {name}',
  session: 'bis Sie den Browser schließen',
  persistent: 'bis Sie es löschen',
  contact: 'Fragen? {controller} antwortet unter {contact}.',
  authority: 'Sie können sich bei {authority} beschweren.',
  consentId: 'Nummer Ihrer Einwilligung: {id}',
  purposes: {
    preferences: 'Damit Sie beim nächsten Besuch nicht alles noch einmal eingeben müssen.',
    personalisation: 'Zeigt Inhalte und Informationen, die zu dem passen, was Sie sich angesehen haben.',
    analytics: 'Zeigt uns, wie unsere Dienste genutzt werden, damit wir sie verbessern können.',
    statistics: 'Zählt Besuche und Seiten. In den Zahlen ist niemand zu erkennen.',
    marketing: 'Lässt Partner Werbung zeigen, die zu Ihnen passt, hier und anderswo.',
  },
};
