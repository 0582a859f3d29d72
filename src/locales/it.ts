/** Italian. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { NoticeMessages } from './messages.ts';

/** Texts of the first layer. */
export const messages: NoticeMessages = {
  title: 'Possiamo usare i cookie su {site}?',
  ask: '{controller} vorrebbe usarli per: {purposes}.',
  recipients: {
    none: 'Nessun partner riceve dati.',
    one: 'Un partner riceve dati.',
    many: '{count} di partner ricevono dati.',
    other: '{count} partner ricevono dati.',
  },
  change: 'Puoi cambiare idea in ogni momento da “Preferenze sui cookie”, in fondo a ogni pagina.',
  policy: 'Informativa sulla privacy',
  acceptAll: 'Accetta tutto',
  rejectAll: 'Rifiuta tutto',
  preferences: 'Preferenze sui cookie',
  purposes: {
    preferences: 'ricordare ciò che inserisci',
    personalisation: 'adattare i contenuti',
    analytics: 'misurare l’uso del sito',
    statistics: 'contare le visite',
    marketing: 'personalizzare la pubblicità',
  },
};
