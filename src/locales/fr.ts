/** French. reviewed: machine */
import type { NoticeMessages } from './messages.ts';

/** Texts of the first layer. */
export const messages: NoticeMessages = {
  title: 'Pouvons-nous utiliser des cookies sur {site} ?',
  titleNew: 'Pouvons-nous vous demander autre chose sur {site} ?',
  ask: '{controller} souhaite les utiliser pour : {purposes}.',
  recipients: {
    zero: 'Personne d’autre ne reçoit de données.',
    one: 'Un partenaire reçoit des données.',
    other: '{count} partenaires reçoivent des données.',
  },
  change: 'Vous pouvez changer d’avis à tout moment sous « Préférences de cookies », en bas de chaque page.',
  policy: 'Politique de confidentialité',
  acceptAll: 'Tout accepter',
  rejectAll: 'Tout refuser',
  preferences: 'Préférences de cookies',
  saved:
    'Votre choix est enregistré. Vous pouvez le modifier à tout moment sous « Préférences de cookies », en bas de chaque page.',
  notKept: 'Votre choix ne vaut que pour cette page : ce navigateur ne conserve rien pour ce site.',
  close: 'Fermer',
  purposes: {
    preferences: 'retenir ce que vous saisissez',
    personalisation: 'des contenus qui vous conviennent',
    analytics: 'mesurer ce qui est utile',
    statistics: 'des statistiques de visite',
    marketing: 'la publicité',
  },
};
