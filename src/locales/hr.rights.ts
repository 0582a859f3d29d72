/** Croatian. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { RightsMessages } from './messages.ts';

/** Texts of the visitor's record and rights. */
export const messages: RightsMessages = {
  title: 'Vaši podaci',
  intro: 'Što ovaj preglednik čuva o vašim odabirima:',
  none: 'Još ništa nije spremljeno: niste odabrali.',
  noDatabase: 'Vaš preglednik ne dopušta da ovdje čuvamo zapis.',
  methods: {
    accept_all: 'Prihvatili ste sve',
    reject_all: 'Odbili ste sve',
    save: 'Odabrali ste pojedinačno',
    withdraw_all: 'Povukli ste privolu',
    embed_always: 'Dopustili ste sadržaj na stranici',
    api: 'Stranica je to postavila umjesto vas',
    import: 'Zadržan je vaš raniji izbor na ovoj stranici',
  },
  allowed: 'Dopušteno: {purposes}',
  refused: 'Nije dopušteno: {purposes}',
  download: 'Preuzmi kao datoteku',
  access: 'Pitaj što čuva {site}',
  held: {
    none: 'Pod ovim se brojem ništa ne čuva.',
    other: 'Zapisi koji se čuvaju pod ovim brojem: {count}. Nalaze se u datoteci.',
  },
  local: 'Podaci su samo na ovom uređaju. Ništa nije poslano.',
  erasure: 'Izbriši moje podatke',
  erasureText:
    'Briše ih na ovom uređaju i kod {site}. Nakon toga sve je isključeno i ponovno ćemo vas pitati.',
  objection: 'Uloži prigovor',
  objectionText:
    'Odbija sve i briše vaše podatke na ovom uređaju i kod {site}. Šest mjeseci nećemo vas ponovno pitati.',
  erased: {
    none: 'Izbrisano na ovom uređaju. Stranica nije čuvala ništa pod ovim brojem.',
    other: 'Izbrisano na ovom uređaju. Zapisi izbrisani na stranici: {count}.',
  },
  unreachable: '{site} trenutačno ne odgovara. Ništa nije izbrisano. Pokušajte ponovno poslije.',
};
