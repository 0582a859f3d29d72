/** Luxembourgish. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { NoticeMessages } from './messages.ts';

/** Texts of the first layer. */
export const messages: NoticeMessages = {
  title: 'Däerfe mir op {site} Cookien benotzen?',
  ask: '{controller} géif se gär benotze fir: {purposes}.',
  recipients: {
    none: 'Kee Partner kritt Donnéeën.',
    one: 'Ee Partner kritt Donnéeën.',
    other: '{count} Partner kréien Donnéeën.',
  },
  change: 'Dir kënnt dat zu all Moment ënner „Cookie-Astellungen“ um Enn vun all Säit änneren.',
  policy: 'Dateschutzerklärung',
  acceptAll: 'Alles akzeptéieren',
  rejectAll: 'Alles refuséieren',
  preferences: 'Cookie-Astellungen',
  purposes: {
    preferences: 'Verhale vun deem, wat Dir agitt',
    personalisation: 'passend Inhalter',
    analytics: 'Moosse vun der Notzung',
    statistics: 'Besuchsstatistiken',
    marketing: 'personaliséiert Reklamm',
  },
};
