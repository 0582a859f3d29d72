/** Romanian. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { RightsMessages } from './messages.ts';

/** Texts of the visitor's record and rights. */
export const messages: RightsMessages = {
  title: 'Datele dumneavoastră',
  intro: 'Ce păstrează acest browser despre alegerile dumneavoastră:',
  none: 'Nu se păstrează încă nimic: nu ați ales.',
  noDatabase: 'Browserul dumneavoastră nu ne permite să păstrăm nimic aici.',
  methods: {
    accept_all: 'Ați acceptat toate',
    reject_all: 'Ați respins toate',
    save: 'Ați ales pe rând',
    withdraw_all: 'V-ați retras consimțământul',
    embed_always: 'Ați permis un conținut dintr-o pagină',
    api: 'Site-ul a setat acest lucru pentru dumneavoastră',
    import: 'Alegerea dumneavoastră anterioară pe acest site a fost păstrată',
  },
  allowed: 'Permise: {purposes}',
  refused: 'Nepermise: {purposes}',
  download: 'Descărcați ca fișier',
  access: 'Întrebați ce păstrează {site}',
  held: {
    none: 'Sub acest număr nu se păstrează nimic.',
    other: 'Înregistrări păstrate sub acest număr: {count}. Se află în fișier.',
  },
  local: 'Datele se află numai pe acest dispozitiv. Nu s-a trimis nimic.',
  erasure: 'Șterge datele mele',
  erasureText:
    'Le șterge de pe acest dispozitiv și de la {site}. Apoi totul este dezactivat și vă vom întreba din nou.',
  objection: 'Mă opun',
  objectionText:
    'Respinge totul și șterge datele dumneavoastră de pe acest dispozitiv și de la {site}. Nu vă vom întreba din nou timp de șase luni.',
  erased: {
    none: 'Șters de pe acest dispozitiv. Site-ul nu păstra nimic sub acest număr.',
    other: 'Șters de pe acest dispozitiv. Înregistrări șterse de la site: {count}.',
  },
  unreachable: '{site} nu răspunde acum. Nu s-a șters nimic. Încercați din nou mai târziu.',
};
