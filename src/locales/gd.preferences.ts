/** Scottish Gaelic. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { PreferencesMessages } from './messages.ts';

/** Texts of the second layer and of the declaration. */
export const messages: PreferencesMessages = {
  saved:
    'Chaidh ur roghainn a shàbhaladh. ’S urrainn dhuibh seo atharrachadh uair sam bith fo “Roghainnean bhriosgaidean” aig bonn gach duilleige.',
  notKept: 'Cha deach ur roghainn a shàbhaladh. Tha i a’ buntainn ris an duilleag seo a-mhàin.',
  close: 'Dùin',
  intro: 'Taghaibh na dh’fhaodas {site} a dhèanamh air an inneal seo.',
  withdrawal:
    '’S urrainn dhuibh ur n-aonta a tharraing air ais an-seo uair sam bith, le bhith a’ putadh “Diùlt na h-uile” aon turas. Bidh na rinneadh le ur n-aonta ron sin fhathast laghail.',
  necessary: 'Riatanach',
  necessaryText: 'Cumaidh iad an làrach sàbhailte is ag obair, agus cuimhnichidh iad an roghainn seo.',
  alwaysActive: 'Air an-còmhnaidh',
  save: 'Sàbhail mo roghainnean',
  closeUnsaved: 'Dùin gun sàbhaladh',
  lastChosen: 'An roghainn mu dheireadh agaibh: {date}.',
  notYetChosen: 'Cha do thagh sibh fhathast: tha a h-uile rud dheth.',
  services: {
    one: '{count} seirbheis',
    two: '{count} sheirbheis',
    few: '{count} seirbheisean',
    other: '{count} seirbheis',
  },
  goal: 'Adhbhar',
  provider: 'Cò',
  country: 'Càite',
  safeguard: 'Dìon',
  stored: 'Air a chumail air an inneal agaibh',
  roles: {
    processor: 'pròiseasair: bidh e ag obair a rèir ar stiùiridh',
    controller: 'neach-smachd dàta: bidh e fhèin a’ co-dhùnadh dè nì e leis an dàta',
    joint: 'co-neach-smachd dàta: bidh e a’ co-dhùnadh còmhla rinn',
  },
  servicePolicy: 'Poileasaidh prìobhaideachd: {name}',
  session: 'gus an dùin sibh am brabhsair',
  persistent: 'gus an sguab sibh às e',
  remains:
    'air a chur ann le {host}: fuirichidh e an dèidh dhuibh ur n-aonta a tharraing air ais, gus an sguab sibh às e sa bhrabhsair agaibh',
  contact: 'Ceistean? Freagraidh {controller} aig {contact}.',
  authority: '’S urrainn dhuibh gearan a dhèanamh ris an ùghdarras-stiùiridh: {authority}.',
  consentId: 'Àireamh an aonta agaibh: {id}',
  search: 'Lorg seirbheis no briosgaid',
  found: { none: 'Cha deach càil a lorg.', other: 'Seirbheisean a chaidh a lorg: {count}.' },
  kinds: {
    cookie: 'briosgaid',
    localStorage: 'stòras ionadail',
    sessionStorage: 'stòras an t-seisein',
    indexedDB: 'stòr-dàta',
    cache: 'tasgadan',
    serviceWorker: 'service worker',
  },
  legitimateInterest:
    'Bidh seo ag obair às aonais ur n-aonta, air sgàth ar leas dligheach. Cuir dheth e gus cur na aghaidh.',
  exempt: 'Tha an lagh a’ ceadachadh seo às aonais ur n-aonta. Cuir dheth e gus cur na aghaidh.',
  off: 'Tha e dheth agus chan eil e ag obair.',
  changed:
    'Ùr no air atharrachadh on roghainn mu dheireadh agaibh: {purposes}. Tha na roghainnean eile agaibh fhathast an gnìomh.',
  isNew: 'Ùr',
  gpc: 'Tha sinn a’ gèilleadh ri ur n-iarrtas: tha am brabhsair agaibh a’ cur Global Privacy Control, agus mar sin cha tèid càil a cho-roinneadh le daoine eile mur ceadaich sibh an-seo e.',
  version: 'Tionndadh {revision} dhen bhrath seo, {date}.',
  record: 'Na clàran agaibh: faic, luchdaich a-nuas, sguab às',
  sensitive:
    'Faodaidh tadhal an-seo rudeigin innse mu ur slàinte no mu chuspair mothachail eile. Le “Ceadaich na h-uile” bheir sibh aonta soilleir dha seo cuideachd.',
  explicit:
    'Tha mi a’ toirt aonta soilleir dha seo, fiù ’s ma tha e ag innse rudeigin mothachail mum dheidhinn.',
  guardian: 'An e pàiste a th’ annad? Dèan an roghainn còmhla ri pàrant no neach-dìona.',
  declaration: 'Briosgaidean is an leithid air {site}',
  name: 'Ainm',
  kind: 'Seòrsa',
  duration: 'Ùine',
  storesNothing: 'Cha stòir seo càil air an inneal agaibh.',
  units: {
    year: {
      one: '{count} bhliadhna',
      two: '{count} bhliadhna',
      few: '{count} bliadhnaichean',
      other: '{count} bliadhna',
    },
    month: { one: '{count} mhìos', two: '{count} mhìos', few: '{count} mìosan', other: '{count} mìos' },
    week: {
      one: '{count} seachdain',
      two: '{count} sheachdain',
      few: '{count} seachdainean',
      other: '{count} seachdain',
    },
    day: { one: '{count} latha', two: '{count} latha', few: '{count} làithean', other: '{count} latha' },
    hour: {
      one: '{count} uair a thìde',
      two: '{count} uair a thìde',
      few: '{count} uairean a thìde',
      other: '{count} uair a thìde',
    },
    minute: {
      one: '{count} mhionaid',
      two: '{count} mhionaid',
      few: '{count} mionaidean',
      other: '{count} mionaid',
    },
    second: { one: '{count} diog', two: '{count} dhiog', few: '{count} diogan', other: '{count} diog' },
  },
  purposes: {
    preferences: 'Gus nach fheum sibh na h-aon rudan a chur a-steach a-rithist an ath thuras.',
    personalisation: 'Seallaidh seo susbaint is fiosrachadh a fhreagras air na choimhead sibh roimhe.',
    analytics:
      'Seallaidh seo dhuinn mar a thathar a’ cleachdadh ar seirbheisean, gus an urrainn dhuinn an leasachadh.',
    statistics: 'Cunntaidh seo luchd-tadhail is duilleagan. Chan aithnichear duine sam bith sna figearan.',
    marketing:
      'Leigidh seo le com-pàirtichean sanasan a fhreagras oirbh a shealltainn, an-seo agus an àiteachan eile.',
  },
};
