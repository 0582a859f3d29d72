/** Hungarian. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { PreferencesMessages } from './messages.ts';

/** Texts of the second layer and of the declaration. */
export const messages: PreferencesMessages = {
  saved:
    'A választását elmentettük. A döntését bármikor módosíthatja minden oldal alján, a „Sütibeállítások” alatt.',
  notKept: 'A választását nem mentettük el. Csak ezen az oldalon érvényes.',
  close: 'Bezárás',
  intro: 'Válassza ki, mit engedélyez ezen az eszközön a következőnek: {site}.',
  withdrawal:
    'A hozzájárulását bármikor visszavonhatja itt, az „Összes elutasítása” gomb egyszeri megnyomásával. Ami előtte a hozzájárulásával történt, az továbbra is jogszerű.',
  necessary: 'Szükséges',
  necessaryText: 'Gondoskodik a webhely biztonságos működéséről, és megjegyzi ezt a választást.',
  alwaysActive: 'Mindig bekapcsolva',
  save: 'Választásom mentése',
  closeUnsaved: 'Bezárás mentés nélkül',
  lastChosen: 'Legutóbbi választása: {date}.',
  notYetChosen: 'Még nem választott: minden ki van kapcsolva.',
  services: { one: '{count} szolgáltatás', other: '{count} szolgáltatás' },
  goal: 'Mire szolgál',
  provider: 'Ki',
  country: 'Hol',
  safeguard: 'Garancia',
  stored: 'Az Ön eszközén tárolva',
  roles: {
    processor: 'adatfeldolgozó: az utasításaink szerint jár el',
    controller: 'adatkezelő: maga dönti el, mit tesz az adatokkal',
    joint: 'közös adatkezelő: velünk együtt dönt',
  },
  servicePolicy: 'Adatkezelési tájékoztató: {name}',
  session: 'amíg be nem zárja a böngészőt',
  persistent: 'amíg Ön nem törli',
  remains:
    'elhelyezi: {host}; a hozzájárulás visszavonása után is megmarad, amíg Ön nem törli a böngészőjében',
  contact: 'Kérdése van? {controller} itt válaszol: {contact}.',
  authority: 'Panaszt tehet a felügyeleti hatóságnál: {authority}.',
  consentId: 'A hozzájárulásának száma: {id}',
  search: 'Szolgáltatás vagy süti keresése',
  found: { none: 'Nincs találat.', other: 'Talált szolgáltatások száma: {count}.' },
  kinds: {
    cookie: 'süti',
    localStorage: 'helyi tárhely',
    sessionStorage: 'munkamenet-tárhely',
    indexedDB: 'adatbázis',
    cache: 'gyorsítótár',
    serviceWorker: 'service worker',
  },
  legitimateInterest:
    'A hozzájárulása nélkül, jogos érdekünk alapján működik. Ha tiltakozik ellene, kapcsolja ki.',
  exempt: 'A jogszabály ezt a hozzájárulása nélkül is megengedi. Ha tiltakozik ellene, kapcsolja ki.',
  off: 'Ki van kapcsolva, nem működik.',
  changed:
    'Új vagy megváltozott a legutóbbi választása óta: {purposes}. A többi választása továbbra is érvényes.',
  isNew: 'Új',
  gpc: 'A kérését tiszteletben tartjuk: a böngészője a Global Privacy Control jelzést küldi, ezért semmit sem osztunk meg másokkal, hacsak Ön itt nem engedélyezi.',
  version: 'E tájékoztató {revision}. változata, {date}',
  record: 'Az Ön adatai: megtekintés, letöltés, törlés',
  sensitive:
    'Az itteni látogatás elárulhat valamit az egészségéről vagy más érzékeny dologról. Az „Összes elfogadása” gombbal kifejezetten ehhez is hozzájárul.',
  explicit: 'Kifejezetten hozzájárulok ehhez, akkor is, ha valami érzékenyet elárul rólam.',
  guardian: 'Gyermek vagy? Szülőddel vagy gyámoddal együtt válassz.',
  declaration: 'Sütik és hasonlók ezen a webhelyen: {site}',
  name: 'Név',
  kind: 'Fajta',
  duration: 'Megőrzés',
  storesNothing: 'Semmit sem tárol az eszközén.',
  purposes: {
    preferences: 'Hogy a következő látogatáskor ne kelljen mindent újra beírnia.',
    personalisation: 'A korábban megtekintettekhez illő tartalmat és információkat jelenít meg.',
    analytics: 'Megmutatja, hogyan használják a szolgáltatásainkat, hogy javíthassuk őket.',
    statistics: 'Megszámolja a látogatókat és az oldalakat. A számokból senki sem ismerhető fel.',
    marketing: 'Lehetővé teszi, hogy partnerek Önhöz illő hirdetéseket jelenítsenek meg itt és máshol.',
  },
};
