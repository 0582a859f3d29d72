/** Catalan. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { PreferencesMessages } from './messages.ts';

/** Texts of the second layer and of the declaration. */
export const messages: PreferencesMessages = {
  saved:
    'Hem desat la vostra elecció. Podeu canviar d’opinió en qualsevol moment a «Preferències de galetes», al peu de cada pàgina.',
  notKept: 'No hem desat la vostra elecció. Només val per a aquesta pàgina.',
  close: 'Tanca',
  intro: 'Trieu què pot fer {site} en aquest dispositiu.',
  withdrawal:
    'Podeu retirar el consentiment aquí, en qualsevol moment, prement una vegada «Rebutja-ho tot». El que s’hagi fet abans amb el vostre consentiment continua sent lícit.',
  necessary: 'Necessàries',
  necessaryText: 'Fan que el lloc web funcioni de manera segura i recorden aquesta elecció.',
  alwaysActive: 'Sempre actives',
  save: 'Desa les meves preferències',
  closeUnsaved: 'Tanca sense desar',
  lastChosen: 'La vostra última elecció: {date}.',
  notYetChosen: 'Encara no heu triat: tot està desactivat.',
  services: { one: '{count} servei', many: '{count} de serveis', other: '{count} serveis' },
  goal: 'Per a què',
  provider: 'Qui',
  country: 'On',
  safeguard: 'Garantia',
  stored: 'Desat al vostre dispositiu',
  roles: {
    processor: 'encarregat del tractament: actua seguint les nostres instruccions',
    controller: 'responsable del tractament: decideix pel seu compte què fa amb les dades',
    joint: 'corresponsable del tractament: decideix juntament amb nosaltres',
  },
  servicePolicy: 'Política de privacitat de {name}',
  session: 'fins que tanqueu el navegador',
  persistent: 'fins que ho esborreu',
  remains:
    'instal·lat per {host}: després de retirar el consentiment, es manté fins que l’esborreu al navegador',
  contact: 'Teniu preguntes? {controller} us respon a {contact}.',
  authority: 'Podeu presentar una reclamació davant l’autoritat de control: {authority}.',
  consentId: 'Número del vostre consentiment: {id}',
  search: 'Cerca un servei o una galeta',
  found: { none: 'No s’ha trobat res.', other: 'Serveis trobats: {count}.' },
  kinds: {
    cookie: 'galeta',
    localStorage: 'emmagatzematge local',
    sessionStorage: 'emmagatzematge de sessió',
    indexedDB: 'base de dades',
    cache: 'memòria cau',
    serviceWorker: 'service worker',
  },
  legitimateInterest:
    'Funciona sense el vostre consentiment, pel nostre interès legítim. Desactiveu-ho per oposar-vos-hi.',
  exempt: 'La llei ho permet sense el vostre consentiment. Desactiveu-ho per oposar-vos-hi.',
  off: 'Està desactivat i no funciona.',
  changed:
    'Nou o modificat des de la vostra última elecció: {purposes}. Les altres eleccions continuen vigents.',
  isNew: 'Nou',
  gpc: 'Sol·licitud respectada: el vostre navegador envia el senyal Global Privacy Control, de manera que no es comparteix res amb altres si no ho permeteu aquí.',
  version: 'Versió {revision} d’aquest avís, {date}.',
  record: 'El vostre registre: veure, baixar, suprimir',
  sensitive:
    'Una visita aquí pot revelar alguna cosa sobre la vostra salut o un altre tema delicat. Amb «Accepta-ho tot» consentiu explícitament també aquest ús.',
  explicit: 'Hi dono el meu consentiment explícit, encara que reveli alguna cosa delicada sobre mi.',
  guardian: 'Ets menor d’edat? Tria juntament amb la mare, el pare o qui et tutela.',
  declaration: 'Galetes i tecnologies similars a {site}',
  name: 'Nom',
  kind: 'Tipus',
  duration: 'Durada',
  storesNothing: 'No desa res al vostre dispositiu.',
  purposes: {
    preferences: 'Perquè no hàgiu d’escriure el mateix una altra vegada en la visita següent.',
    personalisation: 'Mostra continguts i informació relacionats amb el que heu vist abans.',
    analytics: 'Ens mostra com es fan servir els nostres serveis, per poder-los millorar.',
    statistics: 'Compta visitants i pàgines. En les xifres no es pot reconèixer ningú.',
    marketing: 'Permet que els socis mostrin anuncis que us poden interessar, aquí i en altres llocs.',
  },
};
