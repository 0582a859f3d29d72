/** Basque. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { PreferencesMessages } from './messages.ts';

/** Texts of the second layer and of the declaration. */
export const messages: PreferencesMessages = {
  saved:
    'Zure hautua gorde da. Edozein unetan alda dezakezu hau, orrialde bakoitzaren amaieran, hemen: «Cookie-hobespenak».',
  notKept: 'Zure hautua ez da gorde. Orrialde honetarako bakarrik balio du.',
  close: 'Itxi',
  intro: 'Aukeratu zer egin dezakeen {site} webguneak gailu honetan.',
  withdrawal:
    'Zure adostasuna edozein unetan ken dezakezu hemen, «Baztertu guztiak» behin sakatuta. Aurretik zure adostasunarekin egindakoak legezkoa izaten jarraitzen du.',
  necessary: 'Beharrezkoak',
  necessaryText: 'Webguneak modu seguruan funtzionatzea bermatzen dute, eta hautu hau gogoratzen dute.',
  alwaysActive: 'Beti aktibo',
  save: 'Gorde nire hautuak',
  closeUnsaved: 'Itxi gorde gabe',
  lastChosen: 'Zure azken hautua: {date}.',
  notYetChosen: 'Oraindik ez duzu aukeratu: dena desaktibatuta dago.',
  services: { one: 'Zerbitzu bat', other: '{count} zerbitzu' },
  goal: 'Zertarako',
  provider: 'Nor',
  country: 'Non',
  safeguard: 'Bermea',
  stored: 'Zure gailuan gordeta',
  roles: {
    processor: 'tratamenduaren eragilea: gure jarraibideen arabera jarduten du',
    controller: 'tratamenduaren arduraduna: berak erabakitzen du zer egin datuekin',
    joint: 'tratamenduaren arduradunkidea: gurekin batera erabakitzen du',
  },
  servicePolicy: 'Pribatutasun-politika: {name}',
  session: 'nabigatzailea itxi arte',
  persistent: 'zuk ezabatu arte',
  remains: 'ezarlea: {host}; adostasuna kendu ondoren ere hor geratzen da, zure nabigatzailean ezabatu arte',
  contact: 'Galderarik baduzu? Jo {controller} erakundera: {contact}.',
  authority: 'Erreklamazioa aurkez diezaiokezu kontrol-agintaritzari: {authority}.',
  consentId: 'Zure adostasunaren zenbakia: {id}',
  search: 'Bilatu zerbitzu edo cookie bat',
  found: { none: 'Ez da ezer aurkitu.', other: 'Aurkitutako zerbitzuak: {count}.' },
  kinds: {
    cookie: 'cookiea',
    localStorage: 'biltegiratze lokala',
    sessionStorage: 'saioko biltegiratzea',
    indexedDB: 'datu-basea',
    cache: 'cachea',
    serviceWorker: 'service worker',
  },
  legitimateInterest:
    'Zure adostasunik gabe dabil, gure interes legitimoan oinarrituta. Aurka egiteko, desaktibatu.',
  exempt: 'Legeak zure adostasunik gabe baimentzen du. Aurka egiteko, desaktibatu.',
  off: 'Desaktibatuta dago, eta ez dabil.',
  changed:
    'Berria edo aldatua azken hautuaz geroztik: {purposes}. Zure gainerako hautuek indarrean jarraitzen dute.',
  isNew: 'Berria',
  gpc: 'Zure eskaera errespetatzen da: zure nabigatzaileak Global Privacy Control seinalea bidaltzen du; beraz, ez da ezer partekatzen beste inorekin, hemen baimendu ezean.',
  version: 'Ohar honen bertsioa: {revision}, {date}.',
  record: 'Zure erregistroa: ikusi, deskargatu, ezabatu',
  sensitive:
    'Hona egindako bisita batek zure osasunari edo beste gai sentikor bati buruzko zerbait adieraz dezake. «Onartu guztiak» sakatuta, horretarako ere adostasun esplizitua ematen duzu.',
  explicit:
    'Adostasun esplizitua ematen dut horretarako, niri buruzko zerbait sentikorra adierazten badu ere.',
  guardian: 'Umea zara? Aukeratu guraso edo tutore batekin.',
  declaration: 'Cookieak eta antzekoak {site} webgunean',
  name: 'Izena',
  kind: 'Mota',
  duration: 'Iraupena',
  storesNothing: 'Ez du ezer gordetzen zure gailuan.',
  units: {
    year: { one: '{count} urte', other: '{count} urte' },
    month: { one: '{count} hilabete', other: '{count} hilabete' },
    week: { one: '{count} aste', other: '{count} aste' },
    day: { one: '{count} egun', other: '{count} egun' },
    hour: { one: '{count} ordu', other: '{count} ordu' },
    minute: { one: '{count} minutu', other: '{count} minutu' },
    second: { one: '{count} segundo', other: '{count} segundo' },
  },
  purposes: {
    preferences: 'Hurrengo bisitan gauza berak berriro idatzi behar izan ez ditzazun.',
    personalisation: 'Lehenago ikusitakoarekin bat datozen edukiak eta informazioa erakusten ditu.',
    analytics: 'Gure zerbitzuak nola erabiltzen diren erakusten digu, hobetu ahal izateko.',
    statistics: 'Bisitariak eta orrialdeak zenbatzen ditu. Zifretan ezin da inor ezagutu.',
    marketing:
      'Kideei zuretzat egokiak diren iragarkiak erakusten uzten die, hemen eta beste leku batzuetan.',
  },
};
