/** Luxembourgish. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { RightsMessages } from './messages.ts';

/** Texts of the visitor's record and rights. */
export const messages: RightsMessages = {
  title: 'Är Donnéeën',
  intro: 'Wat dëse Browser vun Ärer Auswiel verhält:',
  none: 'Et ass nach näischt gespäichert: Dir hutt net gewielt.',
  noDatabase: 'Äre Browser léisst eis hei näischt verhalen.',
  methods: {
    accept_all: 'Dir hutt alles akzeptéiert',
    reject_all: 'Dir hutt alles refuséiert',
    save: 'Dir hutt eenzel gewielt',
    withdraw_all: 'Dir hutt Är Zoustëmmung zréckgezunn',
    embed_always: 'Dir hutt eppes op enger Säit erlaabt',
    api: 'De Site huet et fir Iech agestallt',
    import: 'Äre fréiere Choix op dësem Site gouf iwwerholl',
  },
  allowed: 'Erlaabt: {purposes}',
  refused: 'Net erlaabt: {purposes}',
  download: 'Als Fichier eroflueden',
  access: 'Froen, wat {site} gespäichert huet',
  held: {
    none: 'Ënner dëser Nummer ass näischt gespäichert.',
    other: 'Andréi ënner dëser Nummer: {count}. Si sinn am Fichier.',
  },
  local: 'D’Donnéeë sinn nëmmen op dësem Apparat. Et gouf näischt geschéckt.',
  erasure: 'Meng Donnéeë läschen',
  erasureText:
    'Läscht se op dësem Apparat a bei {site}. Duerno ass alles aus, an Dir gitt nach eng Kéier gefrot.',
  objection: 'Widdersprooch aleeën',
  objectionText:
    'Refuséiert alles a läscht Är Donnéeën op dësem Apparat a bei {site}. Dir gitt sechs Méint laang net méi gefrot.',
  erased: {
    none: 'Op dësem Apparat geläscht. De Site hat näischt ënner dëser Nummer.',
    other: 'Op dësem Apparat geläscht. Um Site geläscht Andréi: {count}.',
  },
  unreachable: '{site} äntwert elo net. Et gouf näischt geläscht. Probéiert et méi spéit nach eng Kéier.',
};
