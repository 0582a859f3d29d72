/** German. reviewed: machine */
import type { NoticeMessages } from './messages.ts';

/** Texts of the first layer. */
export const messages: NoticeMessages = {
  title: 'Dürfen wir auf {site} Cookies verwenden?',
  titleNew: 'Dürfen wir auf {site} etwas Neues fragen?',
  ask: '{controller} möchte sie verwenden für: {purposes}.',
  recipients: {
    zero: 'Niemand sonst erhält Daten.',
    one: 'Ein Partner erhält Daten.',
    other: '{count} Partner erhalten Daten.',
  },
  change: 'Sie können das jederzeit unter „Cookie-Einstellungen“ am Ende jeder Seite ändern.',
  policy: 'Datenschutzerklärung',
  acceptAll: 'Alle akzeptieren',
  rejectAll: 'Alle ablehnen',
  preferences: 'Cookie-Einstellungen',
  saved:
    'Ihre Wahl ist gespeichert. Sie können sie jederzeit unter „Cookie-Einstellungen“ am Ende jeder Seite ändern.',
  notKept: 'Ihre Wahl gilt nur für diese Seite: Dieser Browser speichert nichts für diese Website.',
  close: 'Schließen',
  purposes: {
    preferences: 'Ihre Eingaben merken',
    personalisation: 'passende Inhalte',
    analytics: 'messen, was hilft',
    statistics: 'Besucherstatistik',
    marketing: 'Werbung',
  },
};
