/** Galician. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { NoticeMessages } from './messages.ts';

/** Texts of the first layer. */
export const messages: NoticeMessages = {
  title: 'Podemos usar cookies en {site}?',
  ask: '{controller} desexa usalas para: {purposes}.',
  recipients: {
    none: 'Ningún socio recibe datos.',
    one: 'Un socio recibe datos.',
    other: '{count} socios reciben datos.',
  },
  change: 'Pode cambiar de opinión en calquera momento en «Preferencias de cookies», ao pé de cada páxina.',
  policy: 'Política de privacidade',
  acceptAll: 'Aceptar todo',
  rejectAll: 'Rexeitar todo',
  preferences: 'Preferencias de cookies',
  purposes: {
    preferences: 'lembrar o que escribe',
    personalisation: 'adaptar os contidos',
    analytics: 'medir o uso do sitio',
    statistics: 'contar as visitas',
    marketing: 'personalizar a publicidade',
  },
};
