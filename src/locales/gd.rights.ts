/** Scottish Gaelic. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { RightsMessages } from './messages.ts';

/** Texts of the visitor's record and rights. */
export const messages: RightsMessages = {
  title: 'Na clàran agaibh',
  intro: 'Na tha am brabhsair seo a’ cumail mu ur roghainnean:',
  none: 'Chan eil càil air a chumail fhathast: cha do thagh sibh.',
  noDatabase: 'Chan eil am brabhsair agaibh a’ leigeil leinn clàr a chumail an-seo.',
  methods: {
    accept_all: 'Cheadaich sibh na h-uile',
    reject_all: 'Dhiùlt sibh na h-uile',
    save: 'Thagh sibh fear mu seach',
    withdraw_all: 'Tharraing sibh ur n-aonta air ais',
    embed_always: 'Cheadaich sibh susbaint air duilleag',
    api: 'Shuidhich an làrach e às ur leth',
    import: 'Chaidh an roghainn a rinn sibh roimhe air an làrach seo a chumail',
  },
  allowed: 'Ceadaichte: {purposes}',
  refused: 'Gun chead: {purposes}',
  download: 'Luchdaich a-nuas mar fhaidhle',
  access: 'Faighnich dè tha {site} a’ cumail',
  held: {
    none: 'Chan eil càil air a chumail fon àireamh seo.',
    other: 'Clàran air an cumail fon àireamh seo: {count}. Tha iad san fhaidhle.',
  },
  local: 'Tha na clàran air an inneal seo a-mhàin. Cha deach càil a chur.',
  erasure: 'Sguab às na clàran agam',
  erasureText:
    'Sguabaidh seo às iad air an inneal seo agus aig {site}. An uair sin bidh a h-uile rud dheth, agus thèid faighneachd dhibh a-rithist.',
  objection: 'Cuir an aghaidh',
  objectionText:
    'Diùltaidh seo a h-uile rud agus sguabaidh e às na clàran agaibh air an inneal seo agus aig {site}. Cha tèid faighneachd dhibh a-rithist fad sia mìosan.',
  erased: {
    none: 'Air an sguabadh às air an inneal seo. Cha robh càil aig an làrach fon àireamh seo.',
    other: 'Air an sguabadh às air an inneal seo. Clàran a chaidh a sguabadh às aig an làrach: {count}.',
  },
  unreachable:
    'Chan eil {site} a’ freagairt an-dràsta. Cha deach càil a sguabadh às. Feuch a-rithist an ceann greis.',
};
