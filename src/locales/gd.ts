/** Scottish Gaelic. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { NoticeMessages } from './messages.ts';

/** Texts of the first layer. */
export const messages: NoticeMessages = {
  title: 'Am faod sinn briosgaidean a chleachdadh air {site}?',
  ask: 'Bu toil le {controller} an cleachdadh airson: {purposes}.',
  recipients: {
    none: 'Chan fhaigh com-pàirtiche sam bith dàta.',
    one: 'Gheibh {count} chom-pàirtiche dàta.',
    two: 'Gheibh {count} chom-pàirtiche dàta.',
    few: 'Gheibh {count} com-pàirtichean dàta.',
    other: 'Gheibh {count} com-pàirtiche dàta.',
  },
  change:
    '’S urrainn dhuibh seo atharrachadh uair sam bith fo “Roghainnean bhriosgaidean” aig bonn gach duilleige.',
  policy: 'Poileasaidh prìobhaideachd',
  acceptAll: 'Ceadaich na h-uile',
  rejectAll: 'Diùlt na h-uile',
  preferences: 'Roghainnean bhriosgaidean',
  purposes: {
    preferences: 'cuimhne air na chuireas sibh a-steach',
    personalisation: 'susbaint a fhreagras oirbh',
    analytics: 'tomhas cleachdadh na làraich',
    statistics: 'staitistearachd luchd-tadhail',
    marketing: 'sanasachd phearsanaichte',
  },
};
