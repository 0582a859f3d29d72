/** Galician. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { PreferencesMessages } from './messages.ts';

/** Texts of the second layer and of the declaration. */
export const messages: PreferencesMessages = {
  saved:
    'A súa elección quedou gardada. Pode cambiar de opinión en calquera momento en «Preferencias de cookies», ao pé de cada páxina.',
  notKept: 'A súa elección non quedou gardada. Só vale para esta páxina.',
  close: 'Pechar',
  intro: 'Escolla o que {site} pode facer neste dispositivo.',
  withdrawal:
    'Pode retirar o seu consentimento aquí, en calquera momento, premendo unha vez «Rexeitar todo». O que se fixese antes co seu consentimento segue sendo lícito.',
  necessary: 'Necesarias',
  necessaryText: 'Fan que o sitio funcione de forma segura e lembran esta elección.',
  alwaysActive: 'Sempre activas',
  save: 'Gardar as miñas preferencias',
  closeUnsaved: 'Pechar sen gardar',
  lastChosen: 'A súa última elección: {date}.',
  notYetChosen: 'Aínda non elixiu: todo está desactivado.',
  services: { one: '{count} servizo', other: '{count} servizos' },
  goal: 'Para que',
  provider: 'Quen',
  country: 'Onde',
  safeguard: 'Garantía',
  stored: 'Gardado no seu dispositivo',
  roles: {
    processor: 'encargado do tratamento: actúa segundo as nosas instrucións',
    controller: 'responsable do tratamento: decide pola súa conta que fai cos datos',
    joint: 'corresponsable do tratamento: decide xunto connosco',
  },
  servicePolicy: 'Política de privacidade de {name}',
  session: 'ata que peche o navegador',
  persistent: 'ata que vostede o borre',
  remains:
    'instalado por {host}: tras retirar o consentimento, permanece ata que vostede o borre no seu navegador',
  contact: 'Ten preguntas? {controller} responde en {contact}.',
  authority: 'Pode presentar unha reclamación ante a autoridade de control: {authority}.',
  consentId: 'Número do seu consentimento: {id}',
  search: 'Buscar un servizo ou unha cookie',
  found: { none: 'Non se atopou nada.', other: 'Servizos atopados: {count}.' },
  kinds: {
    cookie: 'cookie',
    localStorage: 'almacenamento local',
    sessionStorage: 'almacenamento de sesión',
    indexedDB: 'base de datos',
    cache: 'caché',
    serviceWorker: 'service worker',
  },
  legitimateInterest:
    'Funciona sen o seu consentimento, polo noso interese lexítimo. Desactíveo para opoñerse.',
  exempt: 'A lei permíteo sen o seu consentimento. Desactíveo para opoñerse.',
  off: 'Está desactivado e non funciona.',
  changed:
    'Novo ou modificado desde a súa última elección: {purposes}. As súas outras eleccións seguen vixentes.',
  isNew: 'Novo',
  gpc: 'Solicitude respectada: o seu navegador envía o sinal Global Privacy Control, polo que non se comparte nada con outros agás que vostede o permita aquí.',
  version: 'Versión {revision} deste aviso, {date}.',
  record: 'O seu rexistro: ver, descargar, eliminar',
  sensitive:
    'Unha visita aquí pode revelar algo sobre a súa saúde ou outro asunto delicado. Con «Aceptar todo» consente explicitamente tamén este uso.',
  explicit: 'Dou o meu consentimento explícito, aínda que isto revele algo delicado sobre min.',
  guardian: 'Es menor de idade? Escolle xunto coa túa nai, co teu pai ou con quen te titore.',
  declaration: 'Cookies e tecnoloxías semellantes en {site}',
  name: 'Nome',
  kind: 'Tipo',
  duration: 'Duración',
  storesNothing: 'Non garda nada no seu dispositivo.',
  units: {
    year: { one: '{count} ano', other: '{count} anos' },
    month: { one: '{count} mes', other: '{count} meses' },
    week: { one: '{count} semana', other: '{count} semanas' },
    day: { one: '{count} día', other: '{count} días' },
    hour: { one: '{count} hora', other: '{count} horas' },
    minute: { one: '{count} minuto', other: '{count} minutos' },
    second: { one: '{count} segundo', other: '{count} segundos' },
  },
  purposes: {
    preferences: 'Para que non teña que escribir o mesmo outra vez na súa próxima visita.',
    personalisation: 'Mostra contidos e información relacionados co que viu antes.',
    analytics: 'Móstranos como se usan os nosos servizos, para melloralos.',
    statistics: 'Conta visitantes e páxinas. Nas cifras non se recoñece a ninguén.',
    marketing: 'Permite que os socios mostren anuncios adaptados a vostede, aquí e noutros sitios.',
  },
};
