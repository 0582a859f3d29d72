/** Maltese. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { NoticeMessages } from './messages.ts';

/** Texts of the first layer. */
export const messages: NoticeMessages = {
  title: 'Nistgħu nużaw il-cookies fuq {site}?',
  ask: '{controller} tixtieq tużahom għal: {purposes}.',
  recipients: {
    none: 'L-ebda sieħeb ma jirċievi data.',
    one: 'Sieħeb wieħed jirċievi data.',
    two: '{count} sħab jirċievu data.',
    few: '{count} sħab jirċievu data.',
    many: '{count}-il sieħeb jirċievu data.',
    other: '{count} sieħeb jirċievu data.',
  },
  change: 'Tista’ tibdel fehmtek meta trid taħt “Preferenzi tal-cookies” f’qiegħ kull paġna.',
  policy: 'Politika tal-privatezza',
  acceptAll: 'Aċċetta kollox',
  rejectAll: 'Irrifjuta kollox',
  preferences: 'Preferenzi tal-cookies',
  purposes: {
    preferences: 'tifkira ta’ dak li ddaħħal',
    personalisation: 'kontenut adattat għalik',
    analytics: 'kejl tal-użu tas-sit',
    statistics: 'statistika tal-viżitaturi',
    marketing: 'reklamar personalizzat',
  },
};
