/** German. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { PreferencesMessages } from './messages.ts';

/** Texts of the second layer and of the declaration. */
export const messages: PreferencesMessages = {
  saved:
    'Ihre Auswahl ist gespeichert. Sie können das jederzeit unter „Cookie-Einstellungen“ am Ende jeder Seite ändern.',
  notKept: 'Ihre Auswahl ist nicht gespeichert. Sie gilt nur auf dieser Seite.',
  close: 'Schließen',
  intro: 'Wählen Sie, was {site} auf diesem Gerät tun darf.',
  withdrawal:
    'Sie können Ihre Einwilligung jederzeit hier mit einem Klick auf „Alle ablehnen“ widerrufen. Was bis dahin mit Ihrer Einwilligung geschehen ist, bleibt rechtmäßig.',
  necessary: 'Notwendig',
  necessaryText: 'Sorgt dafür, dass die Website sicher funktioniert, und merkt sich diese Auswahl.',
  alwaysActive: 'Immer aktiv',
  save: 'Meine Auswahl speichern',
  closeUnsaved: 'Schließen, ohne zu speichern',
  lastChosen: 'Ihre letzte Auswahl: {date}.',
  notYetChosen: 'Sie haben noch nicht ausgewählt: Alles ist aus.',
  services: { one: '{count} Dienst', other: '{count} Dienste' },
  goal: 'Wofür',
  provider: 'Wer',
  country: 'Wo',
  safeguard: 'Garantie',
  stored: 'Auf Ihrem Gerät gespeichert',
  roles: {
    processor: 'Auftragsverarbeiter: handelt nach unseren Weisungen',
    controller: 'Verantwortlicher: entscheidet selbst, was mit den Daten geschieht',
    joint: 'gemeinsam Verantwortlicher: entscheidet zusammen mit uns',
  },
  servicePolicy: 'Datenschutzerklärung von {name}',
  session: 'bis Sie den Browser schließen',
  persistent: 'bis Sie es löschen',
  remains: 'gesetzt von {host}: bleibt nach einem Widerruf, bis Sie es in Ihrem Browser löschen',
  contact: 'Fragen? {controller} antwortet unter {contact}.',
  authority: 'Sie können sich bei der Aufsichtsbehörde beschweren: {authority}.',
  consentId: 'Nummer Ihrer Einwilligung: {id}',
  search: 'Dienst oder Cookie suchen',
  found: { none: 'Nichts gefunden.', one: '{count} Dienst gefunden.', other: '{count} Dienste gefunden.' },
  kinds: {
    cookie: 'Cookie',
    localStorage: 'lokaler Speicher',
    sessionStorage: 'Sitzungsspeicher',
    indexedDB: 'Datenbank',
    cache: 'Zwischenspeicher',
    serviceWorker: 'Service Worker',
  },
  legitimateInterest:
    'Läuft ohne Ihre Einwilligung, aufgrund unseres berechtigten Interesses. Schalten Sie es aus, um zu widersprechen.',
  exempt: 'Das Gesetz erlaubt dies ohne Ihre Einwilligung. Schalten Sie es aus, um zu widersprechen.',
  off: 'Es ist ausgeschaltet und läuft nicht.',
  changed:
    'Neu oder geändert, seit Sie zuletzt ausgewählt haben: {purposes}. Ihre übrige Auswahl gilt weiter.',
  isNew: 'Neu',
  gpc: 'Widerspruch beachtet: Ihr Browser sendet Global Privacy Control, deshalb wird nichts an andere weitergegeben, es sei denn, Sie erlauben es hier.',
  version: 'Fassung {revision} dieses Hinweises vom {date}.',
  record: 'Ihre Daten: ansehen, herunterladen, löschen',
  sensitive:
    'Ein Besuch hier kann etwas über Ihre Gesundheit oder ein anderes sensibles Thema aussagen. Mit „Alle akzeptieren“ willigen Sie ausdrücklich auch in dessen Nutzung ein.',
  explicit: 'Ich willige ausdrücklich ein, auch wo dies etwas Sensibles über mich aussagt.',
  guardian: 'Sind Sie noch ein Kind? Wählen Sie zusammen mit einem Elternteil oder Vormund aus.',
  declaration: 'Cookies und Ähnliches auf {site}',
  name: 'Name',
  kind: 'Art',
  duration: 'Gespeichert',
  storesNothing: 'Speichert nichts auf Ihrem Gerät.',
  purposes: {
    preferences: 'Damit Sie beim nächsten Besuch nicht alles noch einmal eingeben müssen.',
    personalisation:
      'Zeigt Inhalte und Informationen, die zu dem passen, was Sie sich vorher angesehen haben.',
    analytics: 'Zeigt uns, wie unsere Dienste genutzt werden, damit wir sie verbessern können.',
    statistics: 'Zählt Besucher und Seiten. In den Zahlen ist niemand zu erkennen.',
    marketing: 'Lässt Partner Werbung zeigen, die zu Ihnen passt, hier und anderswo.',
  },
};
