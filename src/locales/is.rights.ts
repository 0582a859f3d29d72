/** Icelandic. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { RightsMessages } from './messages.ts';

/** Texts of the visitor's record and rights. */
export const messages: RightsMessages = {
  title: 'Gögnin þín',
  intro: 'Þetta geymir vafrinn um val þitt:',
  none: 'Ekkert er geymt enn: þú hefur ekki valið.',
  noDatabase: 'Vafrinn þinn leyfir okkur ekki að geyma neitt hér.',
  methods: {
    accept_all: 'Þú samþykktir allt',
    reject_all: 'Þú afþakkaðir allt',
    save: 'Þú valdir hvert fyrir sig',
    withdraw_all: 'Þú afturkallaðir samþykki þitt',
    embed_always: 'Þú leyfðir efni á síðu',
    api: 'Vefurinn stillti þetta fyrir þig',
    import: 'Fyrra val þitt á þessum vef var geymt',
  },
  allowed: 'Leyft: {purposes}',
  refused: 'Ekki leyft: {purposes}',
  download: 'Sækja sem skrá',
  access: 'Spyrja hvað {site} geymir',
  held: {
    none: 'Ekkert er geymt undir þessu númeri.',
    other: 'Fjöldi færslna undir þessu númeri: {count}. Þær eru í skránni.',
  },
  local: 'Gögnin eru aðeins í þessu tæki. Ekkert hefur verið sent.',
  erasure: 'Eyða gögnunum mínum',
  erasureText:
    'Eyðir þeim í þessu tæki og hjá {site}. Eftir það er slökkt á öllu og spurningin birtist aftur.',
  objection: 'Andmæla',
  objectionText:
    'Hafnar öllu og eyðir gögnunum þínum í þessu tæki og hjá {site}. Spurningin birtist ekki aftur í sex mánuði.',
  erased: {
    none: 'Eytt í þessu tæki. Vefurinn geymdi ekkert undir þessu númeri.',
    other: 'Eytt í þessu tæki. Fjöldi færslna sem eytt var hjá vefnum: {count}.',
  },
  unreachable: '{site} svarar ekki núna. Engu var eytt. Reyndu aftur síðar.',
};
