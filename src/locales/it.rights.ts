/** Italian. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { RightsMessages } from './messages.ts';

/** Texts of the visitor's record and rights. */
export const messages: RightsMessages = {
  title: 'I tuoi dati',
  intro: 'Che cosa conserva questo browser delle tue scelte:',
  none: 'Non è ancora conservato nulla: non hai ancora scelto.',
  noDatabase: 'Il tuo browser non ci permette di conservare nulla qui.',
  methods: {
    accept_all: 'Hai accettato tutto',
    reject_all: 'Hai rifiutato tutto',
    save: 'Hai scelto voce per voce',
    withdraw_all: 'Hai revocato il consenso',
    embed_always: 'Hai consentito un contenuto in una pagina',
    api: 'Lo ha impostato il sito per te',
    import: 'È stata mantenuta la tua scelta precedente su questo sito',
  },
  allowed: 'Consentito: {purposes}',
  refused: 'Non consentito: {purposes}',
  download: 'Scarica come file',
  access: 'Chiedi che cosa conserva {site}',
  held: {
    none: 'Con questo numero non è conservato nulla.',
    other: 'Registrazioni conservate con questo numero: {count}. Le trovi nel file.',
  },
  local: 'I dati sono solo su questo dispositivo. Non è stato inviato nulla.',
  erasure: 'Elimina i miei dati',
  erasureText:
    'Li elimina su questo dispositivo e presso {site}. Poi è tutto disattivato e la domanda ti verrà posta di nuovo.',
  objection: 'Mi oppongo',
  objectionText:
    'Rifiuta tutto ed elimina i tuoi dati su questo dispositivo e presso {site}. Per sei mesi la domanda non ti verrà più posta.',
  erased: {
    none: 'Eliminato su questo dispositivo. Il sito non conservava nulla con questo numero.',
    other: 'Eliminato su questo dispositivo. Registrazioni eliminate presso il sito: {count}.',
  },
  unreachable: '{site} al momento non risponde. Non è stato eliminato nulla. Riprova più tardi.',
};
