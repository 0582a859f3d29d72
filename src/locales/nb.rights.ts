/** Norwegian Bokmål. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { RightsMessages } from './messages.ts';

/** Texts of the visitor's record and rights. */
export const messages: RightsMessages = {
  title: 'Opplysningene dine',
  intro: 'Dette lagrer nettleseren om valgene dine:',
  none: 'Ingenting er lagret ennå: Du har ikke valgt.',
  noDatabase: 'Nettleseren din lar oss ikke lagre noe her.',
  methods: {
    accept_all: 'Du godtok alt',
    reject_all: 'Du avviste alt',
    save: 'Du valgte enkeltvis',
    withdraw_all: 'Du trakk tilbake samtykket',
    embed_always: 'Du tillot noe på en side',
    api: 'Nettstedet stilte det inn for deg',
    import: 'Det tidligere valget ditt på dette nettstedet ble beholdt',
  },
  allowed: 'Tillatt: {purposes}',
  refused: 'Ikke tillatt: {purposes}',
  download: 'Last ned som fil',
  access: 'Spør hva {site} har lagret',
  held: {
    none: 'Ingenting er lagret under dette nummeret.',
    other: 'Oppføringer lagret under dette nummeret: {count}. De er i filen.',
  },
  local: 'Opplysningene er bare på denne enheten. Ingenting er sendt.',
  erasure: 'Slett opplysningene mine',
  erasureText:
    'Sletter dem på denne enheten og hos {site}. Deretter er alt slått av, og du blir spurt igjen.',
  objection: 'Protester',
  objectionText:
    'Avviser alt og sletter opplysningene dine på denne enheten og hos {site}. Du blir ikke spurt igjen på seks måneder.',
  erased: {
    none: 'Slettet på denne enheten. Nettstedet hadde ingenting lagret under dette nummeret.',
    other: 'Slettet på denne enheten. Oppføringer slettet hos nettstedet: {count}.',
  },
  unreachable: '{site} svarer ikke nå. Ingenting er slettet. Prøv igjen senere.',
};
