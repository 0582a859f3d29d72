/** German. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { NoticeMessages } from './messages.ts';

/** Texts of the first layer. */
export const messages: NoticeMessages = {
  title: 'Dürfen wir auf {site} Cookies verwenden?',
  ask: '{controller} möchte sie verwenden für: {purposes}.',
  recipients: {
    none: 'Kein Partner erhält Daten.',
    one: 'Ein Partner erhält Daten.',
    other: '{count} Partner erhalten Daten.',
  },
  change: 'Sie können das jederzeit unter „Cookie-Einstellungen“ am Ende jeder Seite ändern.',
  policy: 'Datenschutzerklärung',
  acceptAll: 'Alle akzeptieren',
  rejectAll: 'Alle ablehnen',
  preferences: 'Cookie-Einstellungen',
  purposes: {
    preferences: 'Merken Ihrer Eingaben',
    personalisation: 'passende Inhalte',
    analytics: 'Messen der Nutzung',
    statistics: 'Besucherstatistik',
    marketing: 'personalisierte Werbung',
  },
};
