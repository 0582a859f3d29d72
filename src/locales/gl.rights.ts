/** Galician. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { RightsMessages } from './messages.ts';

/** Texts of the visitor's record and rights. */
export const messages: RightsMessages = {
  title: 'O seu rexistro',
  intro: 'O que este navegador garda das súas eleccións:',
  none: 'Aínda non se gardou nada: vostede non elixiu.',
  noDatabase: 'O seu navegador non nos permite gardar aquí un rexistro.',
  methods: {
    accept_all: 'Aceptou todo',
    reject_all: 'Rexeitou todo',
    save: 'Escolleu un por un',
    withdraw_all: 'Retirou o seu consentimento',
    embed_always: 'Permitiu un contido dunha páxina',
    api: 'O sitio configurouno por vostede',
    import: 'Conservouse a súa elección anterior neste sitio',
  },
  allowed: 'Permitido: {purposes}',
  refused: 'Non permitido: {purposes}',
  download: 'Descargar como ficheiro',
  access: 'Preguntar que conserva {site}',
  held: {
    none: 'Non se conserva nada con este número.',
    other: 'Rexistros conservados con este número: {count}. Están no ficheiro.',
  },
  local: 'O rexistro está só neste dispositivo. Non se enviou nada.',
  erasure: 'Eliminar o meu rexistro',
  erasureText:
    'Elimínao neste dispositivo e en {site}. Despois todo queda desactivado e preguntaráselle de novo.',
  objection: 'Opoñerme',
  objectionText:
    'Rexeita todo e elimina o seu rexistro neste dispositivo e en {site}. Non se lle preguntará de novo durante seis meses.',
  erased: {
    none: 'Eliminado neste dispositivo. O sitio non conservaba nada con este número.',
    other: 'Eliminado neste dispositivo. Rexistros eliminados no sitio: {count}.',
  },
  unreachable: '{site} non responde agora. Non se eliminou nada. Inténteo de novo máis tarde.',
};
