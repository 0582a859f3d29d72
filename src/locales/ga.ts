/** Irish. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { NoticeMessages } from './messages.ts';

/** Texts of the first layer. */
export const messages: NoticeMessages = {
  title: 'An bhfuil cead againn fianáin a úsáid ar {site}?',
  ask: 'Ba mhaith le {controller} iad a úsáid chun na gcríoch seo: {purposes}.',
  recipients: {
    none: 'Ní fhaigheann aon chomhpháirtí sonraí.',
    one: 'Faigheann comhpháirtí amháin sonraí.',
    two: 'Faigheann {count} chomhpháirtí sonraí.',
    few: 'Faigheann {count} chomhpháirtí sonraí.',
    many: 'Faigheann {count} gcomhpháirtí sonraí.',
    other: 'Faigheann {count} comhpháirtí sonraí.',
  },
  change: 'Is féidir leat d’intinn a athrú am ar bith faoi “Roghanna fianán” ag bun gach leathanaigh.',
  policy: 'Beartas príobháideachais',
  acceptAll: 'Ceadaigh gach ceann',
  rejectAll: 'Diúltaigh gach ceann',
  preferences: 'Roghanna fianán',
  purposes: {
    preferences: 'cuimhneamh ar a n-iontrálann tú',
    personalisation: 'ábhar a oireann duit',
    analytics: 'úsáid an tsuímh a thomhas',
    statistics: 'staitisticí cuairteoirí',
    marketing: 'fógraíocht phearsantaithe',
  },
};
