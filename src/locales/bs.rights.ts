/** Bosnian. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { RightsMessages } from './messages.ts';

/** Texts of the visitor's record and rights. */
export const messages: RightsMessages = {
  title: 'Vaši podaci',
  intro: 'Šta ovaj preglednik čuva o vašim izborima:',
  none: 'Još ništa nije sačuvano: niste izabrali.',
  noDatabase: 'Vaš preglednik ne dozvoljava da ovdje čuvamo zapis.',
  methods: {
    accept_all: 'Prihvatili ste sve',
    reject_all: 'Odbili ste sve',
    save: 'Izabrali ste pojedinačno',
    withdraw_all: 'Povukli ste saglasnost',
    embed_always: 'Dozvolili ste sadržaj na stranici',
    api: 'Stranica je to postavila umjesto vas',
    import: 'Zadržan je vaš raniji izbor na ovoj stranici',
  },
  allowed: 'Dozvoljeno: {purposes}',
  refused: 'Nije dozvoljeno: {purposes}',
  download: 'Preuzmi kao datoteku',
  access: 'Pitaj šta čuva {site}',
  held: {
    none: 'Pod ovim brojem se ništa ne čuva.',
    other: 'Zapisi koji se čuvaju pod ovim brojem: {count}. Nalaze se u datoteci.',
  },
  local: 'Podaci su samo na ovom uređaju. Ništa nije poslano.',
  erasure: 'Izbriši moje podatke',
  erasureText:
    'Briše ih na ovom uređaju i kod {site}. Nakon toga je sve isključeno i ponovo ćemo vas pitati.',
  objection: 'Uloži prigovor',
  objectionText:
    'Odbija sve i briše vaše podatke na ovom uređaju i kod {site}. Šest mjeseci vas nećemo ponovo pitati.',
  erased: {
    none: 'Izbrisano na ovom uređaju. Stranica nije čuvala ništa pod ovim brojem.',
    other: 'Izbrisano na ovom uređaju. Zapisi izbrisani na stranici: {count}.',
  },
  unreachable: '{site} trenutno ne odgovara. Ništa nije izbrisano. Pokušajte ponovo kasnije.',
};
