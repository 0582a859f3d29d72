/** Norwegian Nynorsk. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { RightsMessages } from './messages.ts';

/** Texts of the visitor's record and rights. */
export const messages: RightsMessages = {
  title: 'Opplysningane dine',
  intro: 'Dette lagrar nettlesaren om vala dine:',
  none: 'Ingenting er lagra enno: Du har ikkje valt.',
  noDatabase: 'Nettlesaren din lèt oss ikkje lagre noko her.',
  methods: {
    accept_all: 'Du godtok alt',
    reject_all: 'Du avviste alt',
    save: 'Du valde enkeltvis',
    withdraw_all: 'Du trekte tilbake samtykket',
    embed_always: 'Du tillét noko på ei side',
    api: 'Nettstaden stilte det inn for deg',
    import: 'Det tidlegare valet ditt på denne nettstaden vart behalde',
  },
  allowed: 'Tillate: {purposes}',
  refused: 'Ikkje tillate: {purposes}',
  download: 'Last ned som fil',
  access: 'Spør kva {site} har lagra',
  held: {
    none: 'Ingenting er lagra under dette nummeret.',
    other: 'Oppføringar lagra under dette nummeret: {count}. Dei er i fila.',
  },
  local: 'Opplysningane er berre på denne eininga. Ingenting er sendt.',
  erasure: 'Slett opplysningane mine',
  erasureText:
    'Slettar dei på denne eininga og hos {site}. Deretter er alt slått av, og du blir spurd på nytt.',
  objection: 'Protester',
  objectionText:
    'Avviser alt og slettar opplysningane dine på denne eininga og hos {site}. Du blir ikkje spurd på nytt på seks månader.',
  erased: {
    none: 'Sletta på denne eininga. Nettstaden hadde ingenting lagra under dette nummeret.',
    other: 'Sletta på denne eininga. Oppføringar sletta hos nettstaden: {count}.',
  },
  unreachable: '{site} svarar ikkje no. Ingenting er sletta. Prøv igjen seinare.',
};
