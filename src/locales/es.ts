/** Spanish. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { NoticeMessages } from './messages.ts';

/** Texts of the first layer. */
export const messages: NoticeMessages = {
  title: '¿Podemos usar cookies en {site}?',
  ask: '{controller} desea usarlas para: {purposes}.',
  recipients: {
    none: 'Ningún socio recibe datos.',
    one: 'Un socio recibe datos.',
    many: '{count} de socios reciben datos.',
    other: '{count} socios reciben datos.',
  },
  change:
    'Puede cambiar de opinión en cualquier momento en «Preferencias de cookies», al pie de cada página.',
  policy: 'Política de privacidad',
  acceptAll: 'Aceptar todo',
  rejectAll: 'Rechazar todo',
  preferences: 'Preferencias de cookies',
  purposes: {
    preferences: 'recordar lo que escribe',
    personalisation: 'adaptar los contenidos',
    analytics: 'medir el uso del sitio',
    statistics: 'contar las visitas',
    marketing: 'personalizar la publicidad',
  },
};
