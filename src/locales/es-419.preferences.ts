/** Latin American Spanish. reviewed: machine, 2026-11-26; not yet by a native speaker */
import type { PreferencesMessages } from './messages.ts';

/** Texts of the second layer and of the declaration. */
export const messages: PreferencesMessages = {
  saved:
    'Su elección quedó guardada. Puede cambiar de opinión en cualquier momento en “Preferencias de cookies”, al pie de cada página.',
  notKept: 'Su elección no quedó guardada. Solo vale para esta página.',
  close: 'Cerrar',
  intro: 'Elija lo que {site} puede hacer en este dispositivo.',
  withdrawal:
    'Puede retirar su consentimiento aquí, en cualquier momento, al presionar una vez “Rechazar todo”. Lo que se hizo antes con su consentimiento sigue siendo lícito.',
  necessary: 'Necesarias',
  necessaryText: 'Hacen que el sitio funcione de forma segura y recuerdan esta elección.',
  alwaysActive: 'Siempre activas',
  save: 'Guardar mis preferencias',
  closeUnsaved: 'Cerrar sin guardar',
  lastChosen: 'Su última elección: {date}.',
  notYetChosen: 'Todavía no eligió: todo está desactivado.',
  services: { one: '{count} servicio', many: '{count} de servicios', other: '{count} servicios' },
  goal: 'Para qué',
  provider: 'Quién',
  country: 'Dónde',
  safeguard: 'Garantía',
  stored: 'Guardado en su dispositivo',
  roles: {
    processor: 'encargado del tratamiento: actúa según nuestras instrucciones',
    controller: 'responsable del tratamiento: decide por su cuenta qué hace con los datos',
    joint: 'corresponsable del tratamiento: decide junto con nosotros',
  },
  servicePolicy: 'Política de privacidad de {name}',
  session: 'hasta que cierre el navegador',
  persistent: 'hasta que usted lo borre',
  remains:
    'instalado por {host}: después de retirar el consentimiento, permanece hasta que usted lo borre en su navegador',
  contact: '¿Tiene preguntas? {controller} le responde en {contact}.',
  authority: 'Puede presentar una reclamación ante la autoridad de control: {authority}.',
  consentId: 'Número de su consentimiento: {id}',
  search: 'Buscar un servicio o una cookie',
  found: { none: 'No se encontró nada.', other: 'Servicios encontrados: {count}.' },
  kinds: {
    cookie: 'cookie',
    localStorage: 'almacenamiento local',
    sessionStorage: 'almacenamiento de sesión',
    indexedDB: 'base de datos',
    cache: 'caché',
    serviceWorker: 'service worker',
  },
  legitimateInterest:
    'Funciona sin su consentimiento, por nuestro interés legítimo. Desactívelo para oponerse.',
  exempt: 'La ley lo permite sin su consentimiento. Desactívelo para oponerse.',
  off: 'Está desactivado y no funciona.',
  changed: 'Nuevo o modificado desde su última elección: {purposes}. Sus demás elecciones siguen vigentes.',
  isNew: 'Nuevo',
  gpc: 'Solicitud respetada: su navegador envía la señal Global Privacy Control, así que no se comparte nada con otros a menos que usted lo permita aquí.',
  version: 'Versión {revision} de este aviso, del {date}.',
  record: 'Su registro: ver, descargar, eliminar',
  sensitive:
    'Una visita a este sitio puede revelar algo sobre su salud u otro tema delicado. Con “Aceptar todo” consiente explícitamente también este uso.',
  explicit: 'Doy mi consentimiento explícito, aunque revele algo delicado sobre mí.',
  guardian: '¿Es menor de edad? Elija junto con su madre, su padre o su tutor.',
  declaration: 'Cookies y tecnologías similares en {site}',
  name: 'Nombre',
  kind: 'Tipo',
  duration: 'Duración',
  storesNothing: 'No guarda nada en su dispositivo.',
  purposes: {
    preferences: 'Para que no tenga que escribir lo mismo otra vez en su próxima visita.',
    personalisation: 'Muestra contenido e información relacionados con lo que vio antes.',
    analytics: 'Nos permite ver cómo se usan nuestros servicios, para mejorarlos.',
    statistics: 'Cuenta visitantes y páginas. En las cifras no se reconoce a nadie.',
    marketing: 'Permite que nuestros socios muestren anuncios adaptados a usted, aquí y en otros sitios.',
  },
};
