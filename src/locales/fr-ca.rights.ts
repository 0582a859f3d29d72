/** Canadian French. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { RightsMessages } from './messages.ts';

/** Texts of the visitor's record and rights. */
export const messages: RightsMessages = {
  title: 'Votre dossier',
  intro: 'Ce que ce navigateur conserve de vos choix :',
  none: 'Rien n’est encore conservé : vous n’avez pas choisi.',
  noDatabase: 'Votre navigateur ne nous permet pas de conserver un dossier ici.',
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
  download: 'Télécharger le fichier',
  access: 'Demander ce que conserve {site}',
  held: {
    none: 'Rien n’est conservé sous ce numéro.',
    other: 'Éléments conservés sous ce numéro : {count}. Ils se trouvent dans le fichier.',
  },
  local: 'Le dossier est sur cet appareil seulement. Rien n’a été envoyé.',
  erasure: 'Supprimer mon dossier',
  erasureText:
    'Le supprime sur cet appareil et chez {site}. Ensuite, tout est désactivé et la question vous sera posée de nouveau.',
  objection: 'M’opposer',
  objectionText:
    'Refuse tout et supprime votre dossier sur cet appareil et chez {site}. La question ne vous sera plus posée pendant six mois.',
  erased: {
    none: 'Supprimé sur cet appareil. Le site ne conservait rien sous ce numéro.',
    other: 'Supprimé sur cet appareil. Éléments supprimés chez le site : {count}.',
  },
  unreachable: '{site} ne répond pas pour le moment. Rien n’a été supprimé. Veuillez réessayer plus tard.',
};
