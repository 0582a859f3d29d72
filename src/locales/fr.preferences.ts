/** French. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { PreferencesMessages } from './messages.ts';

/** Texts of the second layer and of the declaration. */
export const messages: PreferencesMessages = {
  saved:
    'Votre choix est enregistré. Vous pouvez changer d’avis à tout moment via « Préférences de cookies » en bas de chaque page.',
  notKept: 'Votre choix n’est pas enregistré. Il ne vaut que pour cette page.',
  close: 'Fermer',
  intro: 'Choisissez ce que {site} peut faire sur cet appareil.',
  withdrawal:
    'Vous pouvez retirer votre consentement ici, à tout moment, en appuyant une fois sur « Tout refuser ». Ce qui a été fait auparavant avec votre consentement reste licite.',
  necessary: 'Nécessaires',
  necessaryText: 'Permettent au site de fonctionner en toute sécurité et retiennent ce choix.',
  alwaysActive: 'Toujours actifs',
  save: 'Enregistrer mes choix',
  closeUnsaved: 'Fermer sans enregistrer',
  lastChosen: 'Votre dernier choix date du {date}.',
  notYetChosen: 'Vous n’avez pas encore choisi : tout est désactivé.',
  services: { one: '{count} service', many: '{count} de services', other: '{count} services' },
  goal: 'Pourquoi',
  provider: 'Qui',
  country: 'Où',
  safeguard: 'Garantie',
  stored: 'Conservé sur votre appareil',
  roles: {
    processor: 'sous-traitant : agit sur nos instructions',
    controller: 'responsable du traitement : décide de son côté de l’usage des données',
    joint: 'responsable conjoint du traitement : décide avec nous',
  },
  servicePolicy: 'Politique de confidentialité ({name})',
  session: 'jusqu’à la fermeture du navigateur',
  persistent: 'jusqu’à ce que vous l’effaciez',
  remains:
    'déposé par {host} : il reste après un retrait, jusqu’à ce que vous l’effaciez dans votre navigateur',
  contact: 'Des questions ? {controller} vous répond : {contact}.',
  authority: 'Vous pouvez introduire une réclamation auprès de l’autorité de contrôle : {authority}.',
  consentId: 'Numéro de votre consentement : {id}',
  search: 'Chercher un service ou un cookie',
  found: {
    none: 'Aucun résultat.',
    one: '{count} service trouvé.',
    many: '{count} de services trouvés.',
    other: '{count} services trouvés.',
  },
  kinds: {
    cookie: 'cookie',
    localStorage: 'stockage local',
    sessionStorage: 'stockage de session',
    indexedDB: 'base de données',
    cache: 'cache',
    serviceWorker: 'service worker',
  },
  legitimateInterest:
    'Fonctionne sans votre consentement, au titre de notre intérêt légitime. Désactivez-le pour vous y opposer.',
  exempt: 'La loi le permet sans votre consentement. Désactivez-le pour vous y opposer.',
  off: 'Ce traitement est désactivé et n’a pas lieu.',
  changed: 'Nouveau ou modifié depuis votre dernier choix : {purposes}. Vos autres choix restent valables.',
  isNew: 'Nouveau',
  gpc: 'Demande d’opposition respectée : votre navigateur envoie le signal Global Privacy Control ; rien n’est donc partagé avec d’autres, sauf si vous l’autorisez ici.',
  version: 'Version {revision} de cet avis, du {date}.',
  record: 'Vos données : voir, télécharger, effacer',
  sensitive:
    'Une visite ici peut révéler quelque chose sur votre santé ou un autre sujet sensible. Avec « Tout accepter », vous consentez explicitement à ce que cela soit également utilisé.',
  explicit: 'J’y consens explicitement, même lorsque cela révèle quelque chose de sensible sur moi.',
  guardian: 'Pour les enfants : choisissez avec un parent ou un tuteur.',
  declaration: 'Cookies et autres traceurs sur {site}',
  name: 'Nom',
  kind: 'Type',
  duration: 'Durée',
  storesNothing: 'N’enregistre rien sur votre appareil.',
  purposes: {
    preferences: 'Pour ne pas avoir à tout saisir de nouveau lors de votre prochaine visite.',
    personalisation: 'Affiche des contenus et des informations en rapport avec ce que vous avez consulté.',
    analytics: 'Nous montre comment nos services sont utilisés, afin de les améliorer.',
    statistics: 'Compte les visiteurs et les pages. Dans les chiffres, personne n’est reconnaissable.',
    marketing: 'Permet à des partenaires d’afficher des publicités qui vous correspondent, ici et ailleurs.',
  },
};
