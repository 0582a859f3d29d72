/** Canadian French. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { PreferencesMessages } from './messages.ts';

/** Texts of the second layer and of the declaration. */
export const messages: PreferencesMessages = {
  saved:
    'Votre choix est enregistré. Vous pouvez changer d’avis en tout temps dans « Préférences de témoins », au bas de chaque page.',
  notKept: 'Votre choix n’est pas enregistré. Il ne vaut que pour cette page.',
  close: 'Fermer',
  intro: 'Choisissez ce que {site} peut faire sur cet appareil.',
  withdrawal:
    'Vous pouvez retirer votre consentement ici, en tout temps, en appuyant une fois sur « Tout refuser ». Ce qui a été fait auparavant avec votre consentement demeure licite.',
  necessary: 'Nécessaires',
  necessaryText: 'Permettent au site de fonctionner de façon sécuritaire et retiennent ce choix.',
  alwaysActive: 'Toujours actifs',
  save: 'Enregistrer mes choix',
  closeUnsaved: 'Fermer sans enregistrer',
  lastChosen: 'Votre dernier choix : {date}.',
  notYetChosen: 'Vous n’avez pas encore choisi : tout est désactivé.',
  services: { one: '{count} service', many: '{count} de services', other: '{count} services' },
  goal: 'À quelle fin',
  provider: 'Qui',
  country: 'Où',
  safeguard: 'Garantie',
  stored: 'Conservé sur votre appareil',
  roles: {
    processor: 'sous-traitant : agit selon nos instructions',
    controller: 'responsable du traitement : décide de son côté de l’utilisation des données',
    joint: 'responsable conjoint du traitement : décide avec nous',
  },
  servicePolicy: 'Politique de confidentialité ({name})',
  session: 'jusqu’à la fermeture du navigateur',
  persistent: 'jusqu’à ce que vous l’effaciez',
  remains:
    'déposé par {host} : il reste après un retrait, jusqu’à ce que vous l’effaciez dans votre navigateur',
  contact: 'Des questions? {controller} vous répond : {contact}.',
  authority: 'Vous pouvez porter plainte auprès de l’autorité de contrôle : {authority}.',
  consentId: 'Numéro de votre consentement : {id}',
  search: 'Chercher un service ou un témoin',
  found: { none: 'Aucun résultat.', other: 'Services trouvés : {count}.' },
  kinds: {
    cookie: 'témoin',
    localStorage: 'stockage local',
    sessionStorage: 'stockage de session',
    indexedDB: 'base de données',
    cache: 'cache',
    serviceWorker: 'service worker',
  },
  legitimateInterest:
    'Fonctionne sans votre consentement, en raison de notre intérêt légitime. Désactivez pour vous opposer.',
  exempt: 'La loi le permet sans votre consentement. Désactivez pour vous opposer.',
  off: 'Ce traitement est désactivé et n’a pas lieu.',
  changed: 'Nouveau ou modifié depuis votre dernier choix : {purposes}. Vos autres choix restent valables.',
  isNew: 'Nouveau',
  gpc: 'Demande respectée : votre navigateur envoie le signal Global Privacy Control; rien n’est donc communiqué à d’autres, sauf si vous le permettez ici.',
  version: 'Version {revision} de cet avis, du {date}.',
  record: 'Votre dossier : consulter, télécharger, supprimer',
  sensitive:
    'Une visite ici peut révéler quelque chose sur votre santé ou un autre sujet délicat. Avec « Tout accepter », vous consentez explicitement à cette utilisation aussi.',
  explicit: 'J’y consens explicitement, même lorsque cela révèle quelque chose de délicat sur moi.',
  guardian: 'Êtes-vous un enfant? Choisissez avec un parent ou un tuteur.',
  declaration: 'Témoins et technologies semblables sur {site}',
  name: 'Nom',
  kind: 'Type',
  duration: 'Durée',
  storesNothing: 'Ne conserve rien sur votre appareil.',
  purposes: {
    preferences: 'Pour ne pas avoir à tout saisir de nouveau lors de votre prochaine visite.',
    personalisation: 'Affiche des contenus et des renseignements en lien avec ce que vous avez consulté.',
    analytics: 'Nous montre comment nos services sont utilisés, afin de les améliorer.',
    statistics: 'Compte les visiteurs et les pages. Dans les chiffres, personne n’est reconnaissable.',
    marketing: 'Permet à des partenaires d’afficher des publicités qui vous conviennent, ici et ailleurs.',
  },
};
