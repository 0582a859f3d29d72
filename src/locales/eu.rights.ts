/** Basque. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { RightsMessages } from './messages.ts';

/** Texts of the visitor's record and rights. */
export const messages: RightsMessages = {
  title: 'Zure erregistroa',
  intro: 'Nabigatzaile honek zure hautuez gordetzen duena:',
  none: 'Oraindik ez da ezer gorde: ez duzu aukeratu.',
  noDatabase: 'Zure nabigatzaileak ez digu uzten hemen erregistrorik gordetzen.',
  methods: {
    accept_all: 'Dena onartu zenuen',
    reject_all: 'Dena baztertu zenuen',
    save: 'Banan-banan aukeratu zenuen',
    withdraw_all: 'Adostasuna kendu zenuen',
    embed_always: 'Orri bateko eduki bat baimendu zenuen',
    api: 'Webguneak ezarri zuen zure ordez',
    import: 'Webgune honetan lehenago egindako aukera gorde zen',
  },
  allowed: 'Baimenduta: {purposes}',
  refused: 'Baimendu gabe: {purposes}',
  download: 'Deskargatu fitxategi gisa',
  access: 'Galdetu zer gordetzen duen {site} webguneak',
  held: {
    none: 'Ez da ezer gordetzen zenbaki honekin.',
    other: 'Zenbaki honekin gordetako erregistroak: {count}. Fitxategian daude.',
  },
  local: 'Erregistroa gailu honetan bakarrik dago. Ez da ezer bidali.',
  erasure: 'Ezabatu nire erregistroa',
  erasureText:
    'Gailu honetan eta {site} webgunean ezabatzen du. Gero dena desaktibatuta geratzen da, eta berriro galdetuko dizugu.',
  objection: 'Aurka egin',
  objectionText:
    'Dena baztertzen du, eta zure erregistroa ezabatzen du gailu honetan eta {site} webgunean. Sei hilabetez ez dizugu berriro galdetuko.',
  erased: {
    none: 'Gailu honetan ezabatuta. Webguneak ez zuen ezer zenbaki honekin.',
    other: 'Gailu honetan ezabatuta. Webgunean ezabatutako erregistroak: {count}.',
  },
  unreachable: '{site} webguneak ez du orain erantzuten. Ez da ezer ezabatu. Saiatu berriro geroago.',
};
