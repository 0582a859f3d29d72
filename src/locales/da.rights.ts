/** Danish. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { RightsMessages } from './messages.ts';

/** Texts of the visitor's record and rights. */
export const messages: RightsMessages = {
  title: 'Dine data',
  intro: 'Det gemmer denne browser om dine valg:',
  none: 'Der er ikke gemt noget endnu: Du har ikke valgt.',
  noDatabase: 'Din browser lader os ikke gemme noget her.',
  methods: {
    accept_all: 'Du accepterede alt',
    reject_all: 'Du afviste alt',
    save: 'Du valgte enkeltvis',
    withdraw_all: 'Du trak dit samtykke tilbage',
    embed_always: 'Du tillod noget på en side',
    api: 'Webstedet valgte det for dig',
    import: 'Dit tidligere valg på dette websted blev beholdt',
  },
  allowed: 'Tilladt: {purposes}',
  refused: 'Ikke tilladt: {purposes}',
  download: 'Download som fil',
  access: 'Spørg, hvad {site} har gemt',
  held: {
    none: 'Der er ikke gemt noget under dette nummer.',
    other: 'Poster gemt under dette nummer: {count}. De er i filen.',
  },
  local: 'Dine data er kun på denne enhed. Intet er sendt.',
  erasure: 'Slet mine data',
  erasureText:
    'Sletter dem på denne enhed og hos {site}. Derefter er alt slået fra, og du bliver spurgt igen.',
  objection: 'Gør indsigelse',
  objectionText:
    'Afviser alt og sletter dine data på denne enhed og hos {site}. Du bliver ikke spurgt igen i seks måneder.',
  erased: {
    none: 'Slettet på denne enhed. Webstedet havde ikke gemt noget under dette nummer.',
    other: 'Slettet på denne enhed. Slettede poster hos webstedet: {count}.',
  },
  unreachable: '{site} svarer ikke lige nu. Intet er slettet. Prøv igen senere.',
};
