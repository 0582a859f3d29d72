/** Swedish. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { RightsMessages } from './messages.ts';

/** Texts of the visitor's record and rights. */
export const messages: RightsMessages = {
  title: 'Dina uppgifter',
  intro: 'Det här sparar webbläsaren om dina val:',
  none: 'Inget är sparat än: du har inte valt.',
  noDatabase: 'Din webbläsare låter oss inte spara något här.',
  methods: {
    accept_all: 'Du accepterade allt',
    reject_all: 'Du avvisade allt',
    save: 'Du valde var för sig',
    withdraw_all: 'Du återkallade ditt samtycke',
    embed_always: 'Du tillät något på en sida',
    api: 'Webbplatsen ställde in det åt dig',
    import: 'Ditt tidigare val på den här webbplatsen behölls',
  },
  allowed: 'Tillåtet: {purposes}',
  refused: 'Inte tillåtet: {purposes}',
  download: 'Ladda ner som fil',
  access: 'Fråga vad {site} har sparat',
  held: {
    none: 'Inget är sparat under det här numret.',
    other: 'Poster sparade under det här numret: {count}. De finns i filen.',
  },
  local: 'Uppgifterna finns bara på den här enheten. Inget har skickats.',
  erasure: 'Radera mina uppgifter',
  erasureText:
    'Raderar dem på den här enheten och hos {site}. Sedan är allt avstängt och du får frågan igen.',
  objection: 'Gör invändning',
  objectionText:
    'Avvisar allt och raderar dina uppgifter på den här enheten och hos {site}. Du får inte frågan igen på sex månader.',
  erased: {
    none: 'Raderat på den här enheten. Webbplatsen hade inget sparat under det här numret.',
    other: 'Raderat på den här enheten. Raderade poster hos webbplatsen: {count}.',
  },
  unreachable: '{site} svarar inte just nu. Inget har raderats. Försök igen senare.',
};
