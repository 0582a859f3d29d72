/** French. reviewed: machine */
import type { PreferencesMessages } from './messages.ts';

/** Texts of the second layer. */
export const messages: PreferencesMessages = {
  intro: 'Choisissez ce que {site} peut faire sur cet appareil.',
  withdrawal:
    'Vous pouvez retirer votre consentement à tout moment, ici, d’une pression sur « Tout refuser ». Ce qui a été fait auparavant reste licite.',
  necessary: 'Nécessaires',
  necessaryText: 'Font fonctionner le site, le protègent et retiennent ce choix.',
  alwaysActive: 'Toujours actifs',
  on: 'Activé',
  off: 'Désactivé',
  save: 'Enregistrer mes choix',
  closeUnsaved: 'Fermer sans enregistrer',
  lastChosen: 'Votre dernier choix date du {date}.',
  notYetChosen: 'Vous n’avez pas encore choisi : tout est désactivé.',
  services: { one: '{count} service', other: '{count} services' },
  goal: 'Pour quoi',
  provider: 'Qui',
  country: 'Où',
  safeguard: 'Garantie',
  stored: 'Conservé sur votre appareil',
  roles: {
    processor: 'agit selon nos instructions',
    controller: 'décide lui-même de l’usage des données',
    joint: 'décide avec nous',
  },
  servicePolicy: 'Politique de confidentialité de {name}',
  session: 'jusqu’à la fermeture du navigateur',
  persistent: 'jusqu’à ce que vous l’effaciez',
  contact: 'Des questions ? {controller} vous répond à {contact}.',
  authority: 'Vous pouvez introduire une réclamation auprès de {authority}.',
  consentId: 'Numéro de votre consentement : {id}',
  purposes: {
    preferences: 'Pour ne pas avoir à tout saisir de nouveau à votre prochaine visite.',
    personalisation: 'Affiche des contenus et des informations en rapport avec ce que vous avez consulté.',
    analytics: 'Nous montre comment nos services sont utilisés, afin de les améliorer.',
    statistics: 'Compte les visiteurs et les pages. Personne n’est reconnaissable dans les chiffres.',
    marketing: 'Permet à des partenaires d’afficher des publicités qui vous correspondent, ici et ailleurs.',
  },
};
