/** Irish. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { RightsMessages } from './messages.ts';

/** Texts of the visitor's record and rights. */
export const messages: RightsMessages = {
  title: 'Do thaifead',
  intro: 'An méid a choinníonn an brabhsálaí seo de do roghanna:',
  none: 'Níl aon rud coinnithe fós: níl rogha déanta agat.',
  noDatabase: 'Ní ligeann do bhrabhsálaí dúinn taifead a choinneáil anseo.',
  methods: {
    accept_all: 'Cheadaigh tú gach ceann',
    reject_all: 'Dhiúltaigh tú gach ceann',
    save: 'Roghnaigh tú ceann ar cheann',
    withdraw_all: 'Tharraing tú do thoiliú siar',
    embed_always: 'Cheadaigh tú ábhar ar leathanach',
    api: 'Shocraigh an suíomh é ar do shon',
    import: 'Coinníodh do rogha roimhe seo ar an suíomh seo',
  },
  allowed: 'Ceadaithe: {purposes}',
  refused: 'Gan a bheith ceadaithe: {purposes}',
  download: 'Íoslódáil mar chomhad',
  access: 'Fiafraigh cad a choinníonn {site}',
  held: {
    none: 'Níl aon rud coinnithe faoin uimhir seo.',
    other: 'Taifid atá coinnithe faoin uimhir seo: {count}. Tá siad sa chomhad.',
  },
  local: 'Níl an taifead ach ar an ngléas seo. Níor seoladh aon rud.',
  erasure: 'Scrios mo thaifead',
  erasureText:
    'Scriosann sé é ar an ngléas seo agus ag {site}. Ansin beidh gach rud as, agus cuirfear an cheist ort arís.',
  objection: 'Déan agóid',
  objectionText:
    'Diúltaíonn sé gach rud, agus scriosann sé do thaifead ar an ngléas seo agus ag {site}. Ní chuirfear an cheist ort arís go ceann sé mhí.',
  erased: {
    none: 'Scriosta ar an ngléas seo. Ní raibh aon rud ag an suíomh faoin uimhir seo.',
    other: 'Scriosta ar an ngléas seo. Taifid a scriosadh ag an suíomh: {count}.',
  },
  unreachable: 'Níl {site} ag freagairt faoi láthair. Níor scriosadh aon rud. Bain triail eile as ar ball.',
};
