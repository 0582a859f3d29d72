/** Spanish. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { RightsMessages } from './messages.ts';

/** Texts of the visitor's record and rights. */
export const messages: RightsMessages = {
  title: 'Su registro',
  intro: 'Lo que este navegador guarda de sus elecciones:',
  none: 'Aún no se ha guardado nada: todavía no ha elegido.',
  noDatabase: 'Su navegador no nos permite guardar aquí un registro.',
  methods: {
    accept_all: 'Aceptó todo',
    reject_all: 'Rechazó todo',
    save: 'Eligió una por una',
    withdraw_all: 'Retiró su consentimiento',
    embed_always: 'Permitió un contenido de una página',
    api: 'El sitio lo configuró por usted',
    import: 'Se conservó su elección anterior en este sitio',
  },
  allowed: 'Permitido: {purposes}',
  refused: 'No permitido: {purposes}',
  download: 'Descargar como archivo',
  access: 'Preguntar qué conserva {site}',
  held: {
    none: 'No se conserva nada con este número.',
    other: 'Registros conservados con este número: {count}. Están en el archivo.',
  },
  local: 'El registro está solo en este dispositivo. No se ha enviado nada.',
  erasure: 'Eliminar mi registro',
  erasureText:
    'Lo elimina en este dispositivo y en {site}. Después todo queda desactivado y se le volverá a preguntar.',
  objection: 'Oponerme',
  objectionText:
    'Rechaza todo y elimina su registro en este dispositivo y en {site}. No se le volverá a preguntar durante seis meses.',
  erased: {
    none: 'Eliminado en este dispositivo. El sitio no conservaba nada con este número.',
    other: 'Eliminado en este dispositivo. Registros eliminados en el sitio: {count}.',
  },
  unreachable: '{site} no responde en este momento. No se ha eliminado nada. Inténtelo de nuevo más tarde.',
};
