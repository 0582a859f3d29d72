/** Romanian. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { PreferencesMessages } from './messages.ts';

/** Texts of the second layer and of the declaration. */
export const messages: PreferencesMessages = {
  saved:
    'Alegerea dumneavoastră a fost salvată. Vă puteți răzgândi oricând din „Preferințe privind cookie-urile”, în josul fiecărei pagini.',
  notKept: 'Alegerea dumneavoastră nu a fost salvată. Este valabilă numai pe această pagină.',
  close: 'Închide',
  intro: 'Alegeți ce poate face {site} pe acest dispozitiv.',
  withdrawal:
    'Vă puteți retrage consimțământul aici, oricând, apăsând o dată pe „Respinge toate”. Ceea ce s-a făcut înainte cu consimțământul dumneavoastră rămâne legal.',
  necessary: 'Necesare',
  necessaryText: 'Asigură funcționarea în siguranță a site-ului și rețin această alegere.',
  alwaysActive: 'Întotdeauna active',
  save: 'Salvează alegerile mele',
  closeUnsaved: 'Închide fără salvare',
  lastChosen: 'Ultima dumneavoastră alegere: {date}.',
  notYetChosen: 'Nu ați ales încă: totul este dezactivat.',
  services: { one: '{count} serviciu', few: '{count} servicii', other: '{count} de servicii' },
  goal: 'La ce folosește',
  provider: 'Cine',
  country: 'Unde',
  safeguard: 'Garanție',
  stored: 'Păstrate pe dispozitivul dumneavoastră',
  roles: {
    processor: 'persoană împuternicită de operator: acționează conform instrucțiunilor noastre',
    controller: 'operator: decide singur ce face cu datele',
    joint: 'operator asociat: decide împreună cu noi',
  },
  servicePolicy: 'Politica de confidențialitate: {name}',
  session: 'până când închideți browserul',
  persistent: 'până când îl ștergeți',
  remains: 'setat de {host}: după retragerea consimțământului rămâne până când îl ștergeți din browser',
  contact: 'Aveți întrebări? {controller} răspunde la {contact}.',
  authority: 'Puteți depune o plângere la autoritatea de supraveghere: {authority}.',
  consentId: 'Numărul consimțământului dumneavoastră: {id}',
  search: 'Căutați un serviciu sau un cookie',
  found: { none: 'Nu s-a găsit nimic.', other: 'Servicii găsite: {count}.' },
  kinds: {
    cookie: 'cookie',
    localStorage: 'stocare locală',
    sessionStorage: 'stocare de sesiune',
    indexedDB: 'bază de date',
    cache: 'memorie cache',
    serviceWorker: 'service worker',
  },
  legitimateInterest:
    'Funcționează fără consimțământul dumneavoastră, în baza interesului nostru legitim. Dezactivați pentru a vă opune.',
  exempt: 'Legea permite acest lucru fără consimțământul dumneavoastră. Dezactivați pentru a vă opune.',
  off: 'Este dezactivat și nu funcționează.',
  changed:
    'Nou sau modificat de la ultima dumneavoastră alegere: {purposes}. Celelalte alegeri rămân valabile.',
  isNew: 'Nou',
  gpc: 'Solicitarea dumneavoastră este respectată: browserul trimite semnalul Global Privacy Control, deci nimic nu este partajat cu alții dacă nu permiteți aici.',
  version: 'Versiunea {revision} a acestei informări, din {date}.',
  record: 'Datele dumneavoastră: vedeți, descărcați, ștergeți',
  sensitive:
    'O vizită aici poate dezvălui ceva despre sănătatea dumneavoastră sau despre un alt subiect sensibil. Prin „Acceptă toate” vă dați consimțământul explicit și pentru aceasta.',
  explicit: 'Îmi dau consimțământul explicit pentru aceasta, chiar dacă dezvăluie ceva sensibil despre mine.',
  guardian: 'Sunteți copil? Alegeți împreună cu un părinte sau tutore.',
  declaration: 'Cookie-uri și tehnologii similare pe {site}',
  name: 'Nume',
  kind: 'Tip',
  duration: 'Durată',
  storesNothing: 'Nu stochează nimic pe dispozitivul dumneavoastră.',
  purposes: {
    preferences: 'Ca să nu fie nevoie să introduceți din nou aceleași date la următoarea vizită.',
    personalisation: 'Arată conținut și informații legate de ceea ce ați consultat anterior.',
    analytics: 'Ne arată cum sunt folosite serviciile noastre, ca să le putem îmbunătăți.',
    statistics: 'Numără vizitatorii și paginile. Nimeni nu poate fi recunoscut din cifre.',
    marketing:
      'Permite partenerilor să afișeze reclame potrivite pentru dumneavoastră, aici și în alte locuri.',
  },
};
