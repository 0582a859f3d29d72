/** Croatian. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { PreferencesMessages } from './messages.ts';

/** Texts of the second layer and of the declaration. */
export const messages: PreferencesMessages = {
  saved:
    'Vaš je odabir spremljen. Odluku možete promijeniti u svakom trenutku pod „Postavke kolačića” na dnu svake stranice.',
  notKept: 'Vaš odabir nije spremljen. Vrijedi samo za ovu stranicu.',
  close: 'Zatvori',
  intro: 'Odaberite što {site} smije raditi na ovom uređaju.',
  withdrawal:
    'Privolu možete povući ovdje u svakom trenutku, jednim pritiskom na „Odbij sve”. Ono što je prije toga učinjeno uz vašu privolu ostaje zakonito.',
  necessary: 'Nužni',
  necessaryText: 'Omogućuju siguran rad stranice i pamte ovaj odabir.',
  alwaysActive: 'Uvijek uključeno',
  save: 'Spremi moj odabir',
  closeUnsaved: 'Zatvori bez spremanja',
  lastChosen: 'Vaš posljednji odabir: {date}.',
  notYetChosen: 'Još niste odabrali: sve je isključeno.',
  services: { one: '{count} usluga', few: '{count} usluge', other: '{count} usluga' },
  goal: 'Čemu služi',
  provider: 'Tko',
  country: 'Gdje',
  safeguard: 'Zaštitna mjera',
  stored: 'Pohranjeno na vašem uređaju',
  roles: {
    processor: 'izvršitelj obrade: postupa po našim uputama',
    controller: 'voditelj obrade: sam odlučuje što radi s podacima',
    joint: 'zajednički voditelj obrade: odlučuje zajedno s nama',
  },
  servicePolicy: 'Pravila o privatnosti: {name}',
  session: 'dok ne zatvorite preglednik',
  persistent: 'dok to ne izbrišete',
  remains: 'postavlja {host}: nakon povlačenja privole ostaje dok to ne izbrišete u svojem pregledniku',
  contact: 'Imate pitanja? {controller} odgovara na {contact}.',
  authority: 'Možete podnijeti pritužbu nadzornom tijelu: {authority}.',
  consentId: 'Broj vaše privole: {id}',
  search: 'Pronađi uslugu ili kolačić',
  found: { none: 'Ništa nije pronađeno.', other: 'Pronađene usluge: {count}.' },
  kinds: {
    cookie: 'kolačić',
    localStorage: 'lokalna pohrana',
    sessionStorage: 'pohrana sesije',
    indexedDB: 'baza podataka',
    cache: 'predmemorija',
    serviceWorker: 'service worker',
  },
  legitimateInterest:
    'Radi bez vaše privole, na temelju našeg legitimnog interesa. Isključite da biste uložili prigovor.',
  exempt: 'Zakon ovo dopušta bez vaše privole. Isključite da biste uložili prigovor.',
  off: 'Isključeno je i ne radi.',
  changed:
    'Novo ili promijenjeno od vašeg posljednjeg odabira: {purposes}. Ostali vaši odabiri i dalje vrijede.',
  isNew: 'Novo',
  gpc: 'Vaš se zahtjev poštuje: vaš preglednik šalje signal Global Privacy Control, pa se ništa ne dijeli s drugima ako to ovdje ne dopustite.',
  version: 'Verzija {revision} ove obavijesti, {date}',
  record: 'Vaši podaci: pregled, preuzimanje, brisanje',
  sensitive:
    'Posjet ovoj stranici može otkriti nešto o vašem zdravlju ili drugoj osjetljivoj temi. Odabirom „Prihvati sve” dajete izričitu privolu i za to.',
  explicit: 'Dajem izričitu privolu za ovo, čak i kada otkriva nešto osjetljivo o meni.',
  guardian: 'Jeste li dijete? Odaberite zajedno s roditeljem ili skrbnikom.',
  declaration: 'Kolačići i slično na stranici {site}',
  name: 'Naziv',
  kind: 'Vrsta',
  duration: 'Trajanje',
  storesNothing: 'Ne pohranjuje ništa na vaš uređaj.',
  purposes: {
    preferences: 'Da pri sljedećem posjetu ne morate ponovno unositi isto.',
    personalisation: 'Prikazuje sadržaj i informacije u skladu s onim što ste prije gledali.',
    analytics: 'Pokazuje nam kako se upotrebljavaju naše usluge, da ih možemo poboljšati.',
    statistics: 'Broji posjetitelje i stranice. U brojkama se nikoga ne može prepoznati.',
    marketing: 'Omogućuje partnerima da prikazuju oglase koji vam odgovaraju, ovdje i drugdje.',
  },
};
