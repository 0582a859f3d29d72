/** French. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { RightsMessages } from './messages.ts';

/** Texts of the visitor's record and rights. */
export const messages: RightsMessages = {
  title: 'Vos données',
  intro: 'Ce que ce navigateur conserve de vos choix :',
  none: 'Rien n’est encore conservé : vous n’avez pas choisi.',
  noDatabase: 'Votre navigateur ne nous laisse rien conserver ici.',
  methods: {
    accept_all: 'Vous avez tout accepté',
    reject_all: 'Vous avez tout refusé',
    save: 'Vous avez choisi au cas par cas',
    withdraw_all: 'Vous avez retiré votre consentement',
    embed_always: 'Vous avez autorisé un contenu dans une page',
    api: 'Le site l’a réglé pour vous',
    import: 'Votre choix précédent sur ce site a été conservé',
  },
  allowed: 'Autorisé : {purposes}',
  refused: 'Non autorisé : {purposes}',
  download: 'Télécharger sous forme de fichier',
  access: 'Demander ce que {site} conserve',
  held: {
    none: 'Rien n’est conservé sous ce numéro.',
    one: '{count} enregistrement est conservé sous ce numéro. Il est dans le fichier.',
    many: '{count} d’enregistrements sont conservés sous ce numéro. Ils sont dans le fichier.',
    other: '{count} enregistrements sont conservés sous ce numéro. Ils sont dans le fichier.',
  },
  local: 'Vos données ne sont que sur cet appareil. Rien n’a été envoyé.',
  erasure: 'Effacer mes données',
  erasureText:
    'Les efface sur cet appareil et chez {site}. Tout est alors désactivé et la question vous sera posée de nouveau.',
  objection: 'M’opposer',
  objectionText:
    'Refuse tout et efface vos données sur cet appareil et chez {site}. La question ne vous sera pas posée pendant six mois.',
  erased: {
    none: 'Effacé sur cet appareil. Le site ne conservait rien sous ce numéro.',
    one: 'Effacé sur cet appareil, ainsi que {count} enregistrement chez le site.',
    many: 'Effacé sur cet appareil, ainsi que {count} d’enregistrements chez le site.',
    other: 'Effacé sur cet appareil, ainsi que {count} enregistrements chez le site.',
  },
  unreachable: '{site} ne répond pas pour le moment. Rien n’a été effacé. Veuillez réessayer plus tard.',
};
