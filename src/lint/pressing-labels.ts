/** What presses a visitor in any language; the verbs of each are in `locales/verbs.ts` (LB-17). */

/** What may not stand in a label in any language: endings that say nothing, and what shames. */
export const PRESSING =
  /^(ok(ay)?|got it|continue|close|dismiss|yes|no|next|submit|proceed|i understand|verstanden|weiter|schließen|fermer|continuer|sluiten|begrepen|doorgaan|cerrar|continuar|chiudi|continua)\b|×|optimal|best experience|best possible|i want|no,? thanks|i (hate|don.t care)|ich will|je veux/i;
