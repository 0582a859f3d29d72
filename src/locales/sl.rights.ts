/** Slovenian. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { RightsMessages } from './messages.ts';

/** Texts of the visitor's record and rights. */
export const messages: RightsMessages = {
  title: 'Vaš zapis',
  intro: 'Kaj ta brskalnik hrani o vaših izbirah:',
  none: 'Nič še ni shranjeno: niste še izbrali.',
  noDatabase: 'Vaš brskalnik nam ne dovoli, da bi tu hranili zapis.',
  methods: {
    accept_all: 'Sprejeli ste vse',
    reject_all: 'Zavrnili ste vse',
    save: 'Izbrali ste posamezno',
    withdraw_all: 'Preklicali ste privolitev',
    embed_always: 'Dovolili ste vsebino na strani',
    api: 'To je namesto vas nastavilo spletno mesto',
    import: 'Ohranjena je vaša prejšnja izbira na tem spletnem mestu',
  },
  allowed: 'Dovoljeno: {purposes}',
  refused: 'Ni dovoljeno: {purposes}',
  download: 'Prenesi kot datoteko',
  access: 'Vprašaj, kaj hrani {site}',
  held: {
    none: 'Pod to številko se ne hrani nič.',
    other: 'Zapisi, ki se hranijo pod to številko: {count}. So v datoteki.',
  },
  local: 'Zapis je samo v tej napravi. Nič ni bilo poslano.',
  erasure: 'Izbriši moj zapis',
  erasureText: 'Izbriše ga v tej napravi in pri {site}. Nato je vse izključeno in vas bomo znova vprašali.',
  objection: 'Ugovarjaj',
  objectionText:
    'Zavrne vse in izbriše vaš zapis v tej napravi in pri {site}. Šest mesecev vas ne bomo znova vprašali.',
  erased: {
    none: 'Izbrisano v tej napravi. Spletno mesto pod to številko ni hranilo ničesar.',
    other: 'Izbrisano v tej napravi. Zapisi, izbrisani pri spletnem mestu: {count}.',
  },
  unreachable: '{site} trenutno ne odgovarja. Nič ni bilo izbrisano. Poskusite pozneje.',
};
