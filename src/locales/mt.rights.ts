/** Maltese. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { RightsMessages } from './messages.ts';

/** Texts of the visitor's record and rights. */
export const messages: RightsMessages = {
  title: 'Id-data tiegħek',
  intro: 'X’iżomm dan il-brawżer mill-għażliet tiegħek:',
  none: 'Għad m’hemm xejn miżmum: għadek ma għażiltx.',
  noDatabase: 'Il-brawżer tiegħek ma jħalliniex inżommu rekord hawn.',
  methods: {
    accept_all: 'Aċċettajt kollox',
    reject_all: 'Irrifjutajt kollox',
    save: 'Għażilt wieħed wieħed',
    withdraw_all: 'Irtirajt il-kunsens tiegħek',
    embed_always: 'Ħallejt kontenut f’paġna',
    api: 'Is-sit issettjah għalik',
    import: 'Inżammet l-għażla preċedenti tiegħek f’dan is-sit',
  },
  allowed: 'Imħolli: {purposes}',
  refused: 'Mhux imħolli: {purposes}',
  download: 'Niżżel bħala fajl',
  access: 'Staqsi x’iżomm {site}',
  held: {
    none: 'M’hemm xejn miżmum taħt dan in-numru.',
    other: 'Rekords miżmuma taħt dan in-numru: {count}. Jinsabu fil-fajl.',
  },
  local: 'Id-data tinsab fuq dan l-apparat biss. Ma ntbagħat xejn.',
  erasure: 'Ħassar id-data tiegħi',
  erasureText: 'Iħassarha fuq dan l-apparat u fuq {site}. Imbagħad kollox ikun mitfi, u nerġgħu nistaqsuk.',
  objection: 'Oġġezzjona',
  objectionText:
    'Jirrifjuta kollox u jħassar id-data tiegħek fuq dan l-apparat u fuq {site}. Ma nerġgħux nistaqsuk għal sitt xhur.',
  erased: {
    none: 'Imħassar fuq dan l-apparat. Is-sit ma kellu xejn taħt dan in-numru.',
    other: 'Imħassar fuq dan l-apparat. Rekords imħassra fuq is-sit: {count}.',
  },
  unreachable: '{site} bħalissa ma jwiġibx. Ma tħassar xejn. Erġa’ pprova aktar tard.',
};
