/** Canadian French. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { NoticeMessages } from './messages.ts';

/** Texts of the first layer. */
export const messages: NoticeMessages = {
  title: 'Pouvons-nous utiliser des témoins sur {site}?',
  ask: '{controller} souhaite les utiliser pour : {purposes}.',
  recipients: {
    none: 'Aucun partenaire ne reçoit de données.',
    one: 'Un partenaire reçoit des données.',
    many: '{count} de partenaires reçoivent des données.',
    other: '{count} partenaires reçoivent des données.',
  },
  change: 'Vous pouvez changer d’avis en tout temps dans « Préférences de témoins », au bas de chaque page.',
  policy: 'Politique de confidentialité',
  acceptAll: 'Tout accepter',
  rejectAll: 'Tout refuser',
  preferences: 'Préférences de témoins',
  purposes: {
    preferences: 'retenir ce que vous saisissez',
    personalisation: 'adapter le contenu',
    analytics: 'mesurer l’utilisation du site',
    statistics: 'compter les visites',
    marketing: 'personnaliser la publicité',
  },
};
