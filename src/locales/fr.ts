/** French. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { NoticeMessages } from './messages.ts';

/** Texts of the first layer. */
export const messages: NoticeMessages = {
  title: 'Pouvons-nous utiliser des cookies sur {site} ?',
  ask: '{controller} souhaite les utiliser pour : {purposes}.',
  recipients: {
    none: 'Aucun partenaire ne reçoit de données.',
    one: 'Un partenaire reçoit des données.',
    many: '{count} de partenaires reçoivent des données.',
    other: '{count} partenaires reçoivent des données.',
  },
  change: 'Vous pouvez changer d’avis à tout moment via « Préférences de cookies » en bas de chaque page.',
  policy: 'Politique de confidentialité',
  acceptAll: 'Tout accepter',
  rejectAll: 'Tout refuser',
  preferences: 'Préférences de cookies',
  purposes: {
    preferences: 'retenir vos saisies',
    personalisation: 'adapter le contenu',
    analytics: 'mesurer l’usage du site',
    statistics: 'compter les visites',
    marketing: 'personnaliser la publicité',
  },
};
