/** Verbs that a label must have, by language (LB-17). A language without a list takes whatever does not press. */

/** What may not stand in a label in any language: endings that say nothing, and what shames. */
export const FORBIDDEN =
  /^(ok(ay)?|got it|continue|close|dismiss|yes|no|next|submit|proceed|i understand|verstanden|weiter|schließen|fermer|continuer|sluiten|begrepen|doorgaan|cerrar|continuar|chiudi|continua)\b|×|optimal|best experience|best possible|i want|no,? thanks|i (hate|don.t care)|ich will|je veux/i;

/** For each language, what a label that accepts and one that rejects must contain. */
export const VERBS: Readonly<Record<string, { readonly accept: RegExp; readonly reject: RegExp }>> = {
  en: { accept: /\b(accept|allow|agree)/i, reject: /\b(reject|refuse|decline|deny)/i },
  nl: {
    accept: /accepteren|toestaan|akkoord|accepteer|sta alles toe/i,
    reject: /weiger|afwijzen|wijs .*af/i,
  },
  de: { accept: /akzeptieren|zustimmen|erlauben|annehmen/i, reject: /ablehnen|verweigern|zurückweisen/i },
  fr: { accept: /accepter|autoriser/i, reject: /refuser|rejeter/i },
  es: { accept: /aceptar|permitir/i, reject: /rechazar|denegar/i },
  it: { accept: /accett|consent/i, reject: /rifiut|nega/i },
  pt: { accept: /aceitar|permitir/i, reject: /rejeitar|recusar/i },
};
