/** Catalan. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { RightsMessages } from './messages.ts';

/** Texts of the visitor's record and rights. */
export const messages: RightsMessages = {
  title: 'El vostre registre',
  intro: 'Què conserva aquest navegador de les vostres eleccions:',
  none: 'Encara no s’ha desat res: no heu triat.',
  noDatabase: 'El vostre navegador no ens permet desar aquí cap registre.',
  methods: {
    accept_all: 'Ho vau acceptar tot',
    reject_all: 'Ho vau rebutjar tot',
    save: 'Vau triar un per un',
    withdraw_all: 'Vau retirar el consentiment',
    embed_always: 'Vau permetre un contingut d’una pàgina',
    api: 'El lloc web ho va configurar',
    import: 'Es va mantenir la vostra elecció anterior en aquest lloc web',
  },
  allowed: 'Permès: {purposes}',
  refused: 'No permès: {purposes}',
  download: 'Baixa com a fitxer',
  access: 'Pregunta què conserva {site}',
  held: {
    none: 'No es conserva res amb aquest número.',
    other: 'Registres conservats amb aquest número: {count}. Són al fitxer.',
  },
  local: 'El registre és només en aquest dispositiu. No s’ha enviat res.',
  erasure: 'Suprimeix el meu registre',
  erasureText:
    'El suprimeix en aquest dispositiu i a {site}. Després tot queda desactivat i se us tornarà a preguntar.',
  objection: 'M’hi oposo',
  objectionText:
    'Ho rebutja tot i suprimeix el vostre registre en aquest dispositiu i a {site}. No se us tornarà a preguntar durant sis mesos.',
  erased: {
    none: 'Suprimit en aquest dispositiu. El lloc web no conservava res amb aquest número.',
    other: 'Suprimit en aquest dispositiu. Registres suprimits al lloc web: {count}.',
  },
  unreachable: '{site} no respon ara mateix. No s’ha suprimit res. Torneu-ho a provar més tard.',
};
