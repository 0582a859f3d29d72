/** Estonian. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { PreferencesMessages } from './messages.ts';

/** Texts of the second layer and of the declaration. */
export const messages: PreferencesMessages = {
  saved:
    'Teie valik on salvestatud. Saate oma valikut igal ajal muuta iga lehe allservas: „Küpsiste seaded“.',
  notKept: 'Teie valikut ei salvestatud. See kehtib ainult sellel lehel.',
  close: 'Sulge',
  intro: 'Valige, mida {site} tohib selles seadmes teha.',
  withdrawal:
    'Saate nõusoleku igal ajal siin tagasi võtta, kui vajutate ühe korra „Keela kõik“. See, mida on teie nõusolekul enne seda tehtud, jääb seaduslikuks.',
  necessary: 'Vajalikud',
  necessaryText: 'Hoiavad saidi töökorras ja turvalisena ning peavad selle valiku meeles.',
  alwaysActive: 'Alati sees',
  save: 'Salvesta minu valikud',
  closeUnsaved: 'Sulge salvestamata',
  lastChosen: 'Teie viimane valik: {date}.',
  notYetChosen: 'Te ei ole veel valinud: kõik on välja lülitatud.',
  services: { one: '{count} teenus', other: '{count} teenust' },
  goal: 'Milleks',
  provider: 'Kes',
  country: 'Kus',
  safeguard: 'Kaitsemeede',
  stored: 'Talletatud teie seadmes',
  roles: {
    processor: 'volitatud töötleja: tegutseb meie juhiste järgi',
    controller: 'vastutav töötleja: otsustab ise, mida andmetega teeb',
    joint: 'kaasvastutav töötleja: otsustab koos meiega',
  },
  servicePolicy: 'Privaatsuspõhimõtted: {name}',
  session: 'kuni sulgete brauseri',
  persistent: 'kuni te selle kustutate',
  remains:
    'salvestaja: {host}; jääb pärast nõusoleku tagasivõtmist alles, kuni kustutate selle oma brauseris',
  contact: 'Küsimusi? {controller} vastab: {contact}.',
  authority: 'Võite esitada kaebuse järelevalveasutusele: {authority}.',
  consentId: 'Teie nõusoleku number: {id}',
  search: 'Otsi teenust või küpsist',
  found: { none: 'Midagi ei leitud.', other: 'Leitud teenuseid: {count}.' },
  kinds: {
    cookie: 'küpsis',
    localStorage: 'kohalik salvestusruum',
    sessionStorage: 'seansi salvestusruum',
    indexedDB: 'andmebaas',
    cache: 'vahemälu',
    serviceWorker: 'service worker',
  },
  legitimateInterest:
    'Töötab ilma teie nõusolekuta, meie õigustatud huvi alusel. Vastuväite esitamiseks lülitage välja.',
  exempt: 'Seadus lubab seda ilma teie nõusolekuta. Vastuväite esitamiseks lülitage välja.',
  off: 'See on välja lülitatud ega tööta.',
  changed: 'Uus või muudetud pärast teie viimast valikut: {purposes}. Teie muud valikud kehtivad edasi.',
  isNew: 'Uus',
  gpc: 'Teie soovi järgitakse: teie brauser saadab signaali Global Privacy Control, seega ei jagata teistega midagi, kui te seda siin ei luba.',
  version: 'Selle teate versioon {revision}, {date}.',
  record: 'Teie andmed: vaata, laadi alla, kustuta',
  sensitive:
    'Külastus siin võib öelda midagi teie tervise või muu tundliku teema kohta. Valikuga „Luba kõik“ annate selgesõnalise nõusoleku ka selleks.',
  explicit: 'Annan selleks selgesõnalise nõusoleku, isegi kui see ütleb minu kohta midagi tundlikku.',
  guardian: 'Kas olete laps? Valige koos vanema või eestkostjaga.',
  declaration: 'Küpsised ja muu sarnane saidil {site}',
  name: 'Nimi',
  kind: 'Liik',
  duration: 'Säilitusaeg',
  storesNothing: 'Ei talleta teie seadmesse midagi.',
  purposes: {
    preferences: 'Et te ei peaks järgmisel külastusel kõike uuesti sisestama.',
    personalisation: 'Näitab sisu ja teavet, mis sobib sellega, mida olete varem vaadanud.',
    analytics: 'Näitab meile, kuidas meie teenuseid kasutatakse, et saaksime neid paremaks teha.',
    statistics: 'Loendab külastajaid ja lehti. Arvude järgi ei saa kedagi ära tunda.',
    marketing: 'Laseb partneritel näidata teile sobivat reklaami siin ja mujal.',
  },
};
