/** French. reviewed: machine, second reading 2026-11-23; not yet by a native speaker */
import type { NoticeMessages } from './messages.ts';

/** Texts of the first layer. */
export const messages: NoticeMessages = {
  title: 'Pouvons-nous utiliser des cookies sur {site} ?',
  ask: '{controller} souhaite les utiliser pour : {purposes}.',
  recipients: {
    none: 'Aucun destinataire.',
    one: 'Un destinataire.',
    other: '{count} destinataires.',
  },
  change: 'Changez d’avis à tout moment via « Préférences de cookies » en bas de chaque page.',
  policy: 'Politique de confidentialité',
  acceptAll: 'Tout accepter',
  rejectAll: 'Tout refuser',
  preferences: 'Préférences de cookies',
  purposes: {
    preferences: 'retenir vos saisies',
    personalisation: 'contenu adapté',
    analytics: 'mesurer l’usage',
    statistics: 'compter les visites',
    marketing: 'publicité ciblée',
  },
};
