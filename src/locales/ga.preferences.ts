/** Irish. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { PreferencesMessages } from './messages.ts';

/** Texts of the second layer and of the declaration. */
export const messages: PreferencesMessages = {
  saved:
    'Tá do rogha sábháilte. Is féidir leat d’intinn a athrú am ar bith faoi “Roghanna fianán” ag bun gach leathanaigh.',
  notKept: 'Níl do rogha sábháilte. Baineann sí leis an leathanach seo amháin.',
  close: 'Dún',
  intro: 'Roghnaigh cad is féidir le {site} a dhéanamh ar an ngléas seo.',
  withdrawal:
    'Is féidir leat do thoiliú a tharraingt siar anseo am ar bith, trí “Diúltaigh gach ceann” a bhrú uair amháin. Tá an méid a rinneadh le do thoiliú roimhe sin dleathach i gcónaí.',
  necessary: 'Riachtanach',
  necessaryText: 'Coinníonn siad an suíomh slán agus ag obair, agus cuimhníonn siad ar an rogha seo.',
  alwaysActive: 'Ar siúl i gcónaí',
  save: 'Sábháil mo roghanna',
  closeUnsaved: 'Dún gan sábháil',
  lastChosen: 'An rogha is déanaí uait: {date}.',
  notYetChosen: 'Níl rogha déanta agat fós: tá gach rud as.',
  services: {
    one: '{count} seirbhís',
    two: '{count} sheirbhís',
    few: '{count} sheirbhís',
    many: '{count} seirbhís',
    other: '{count} seirbhís',
  },
  goal: 'Cuspóir',
  provider: 'Cé',
  country: 'Cá háit',
  safeguard: 'Coimirce',
  stored: 'Coinnithe ar do ghléas',
  roles: {
    processor: 'próiseálaí: gníomhaíonn sé de réir ár dtreoracha',
    controller: 'rialaitheoir: cinneann sé féin cad a dhéanann sé leis na sonraí',
    joint: 'comhrialaitheoir: cinneann sé in éineacht linn',
  },
  servicePolicy: 'Beartas príobháideachais: {name}',
  session: 'go dtí go ndúnann tú an brabhsálaí',
  persistent: 'go dtí go scriosann tú é',
  remains:
    'curtha ag {host}: tar éis duit do thoiliú a tharraingt siar, fanann sé go dtí go scriosann tú é i do bhrabhsálaí',
  contact: 'Ceisteanna? Freagróidh {controller} anseo: {contact}.',
  authority: 'Is féidir leat gearán a dhéanamh leis an údarás maoirseachta: {authority}.',
  consentId: 'Uimhir do thoilithe: {id}',
  search: 'Aimsigh seirbhís nó fianán',
  found: { none: 'Níor aimsíodh aon rud.', other: 'Seirbhísí a aimsíodh: {count}.' },
  kinds: {
    cookie: 'fianán',
    localStorage: 'stóras logánta',
    sessionStorage: 'stóras seisiúin',
    indexedDB: 'bunachar sonraí',
    cache: 'taisce',
    serviceWorker: 'service worker',
  },
  legitimateInterest:
    'Oibríonn sé seo gan do thoiliú, ar mhaithe lenár leas dlisteanach. Cas as é chun agóid a dhéanamh.',
  exempt: 'Ceadaíonn an dlí é seo gan do thoiliú. Cas as é chun agóid a dhéanamh.',
  off: 'Tá sé casta as agus ní oibríonn sé.',
  changed:
    'Nua nó athraithe ó rinne tú do rogha dheireanach: {purposes}. Tá do roghanna eile i bhfeidhm fós.',
  isNew: 'Nua',
  gpc: 'Glacadh le d’iarratas: seolann do bhrabhsálaí Global Privacy Control, mar sin ní roinntear aon rud le daoine eile mura gceadaíonn tú anseo é.',
  version: 'Leagan {revision} den fhógra seo, {date}.',
  record: 'Do thaifead: féach air, íoslódáil, scrios',
  sensitive:
    'D’fhéadfadh cuairt anseo rud éigin a nochtadh faoi do shláinte nó faoi ábhar íogair eile. Le “Ceadaigh gach ceann” tugann tú toiliú sainráite dó sin freisin.',
  explicit: 'Tugaim toiliú sainráite dó seo, fiú má nochtann sé rud íogair fúm.',
  guardian: 'An páiste thú? Roghnaigh in éineacht le tuismitheoir nó caomhnóir.',
  declaration: 'Fianáin agus a leithéid ar {site}',
  name: 'Ainm',
  kind: 'Cineál',
  duration: 'Tréimhse',
  storesNothing: 'Ní stórálann sé aon rud ar do ghléas.',
  units: {
    year: {
      one: '{count} bhliain',
      two: '{count} bhliain',
      few: '{count} bliana',
      many: '{count} mbliana',
      other: '{count} bliain',
    },
    month: {
      one: '{count} mhí',
      two: '{count} mhí',
      few: '{count} mhí',
      many: '{count} mí',
      other: '{count} mí',
    },
    week: {
      one: '{count} seachtain',
      two: '{count} sheachtain',
      few: '{count} seachtaine',
      many: '{count} seachtaine',
      other: '{count} seachtain',
    },
    day: { one: '{count} lá', two: '{count} lá', few: '{count} lá', many: '{count} lá', other: '{count} lá' },
    hour: {
      one: '{count} uair an chloig',
      two: '{count} uair an chloig',
      few: '{count} uaire an chloig',
      many: '{count} n-uaire an chloig',
      other: '{count} uair an chloig',
    },
    minute: {
      one: '{count} nóiméad',
      two: '{count} nóiméad',
      few: '{count} nóiméad',
      many: '{count} nóiméad',
      other: '{count} nóiméad',
    },
    second: {
      one: '{count} soicind',
      two: '{count} shoicind',
      few: '{count} shoicind',
      many: '{count} soicind',
      other: '{count} soicind',
    },
  },
  purposes: {
    preferences: 'Ionas nach mbeidh ort na rudaí céanna a iontráil arís ar do chéad chuairt eile.',
    personalisation:
      'Taispeánann sé ábhar agus faisnéis a oireann don mhéid a bhreathnaigh tú air roimhe seo.',
    analytics: 'Taispeánann sé dúinn conas a úsáidtear ár seirbhísí, ionas gur féidir linn iad a fheabhsú.',
    statistics: 'Comhaireann sé cuairteoirí agus leathanaigh. Ní féidir aon duine a aithint sna figiúirí.',
    marketing:
      'Ligeann sé do chomhpháirtithe fógraí a oireann duit a thaispeáint, anseo agus in áiteanna eile.',
  },
};
