/** Albanian. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { RightsMessages } from './messages.ts';

/** Texts of the visitor's record and rights. */
export const messages: RightsMessages = {
  title: 'Të dhënat tuaja',
  intro: 'Çfarë ruan ky shfletues për zgjedhjet tuaja:',
  none: 'Ende nuk ruhet asgjë: nuk keni zgjedhur.',
  noDatabase: 'Shfletuesi juaj nuk na lejon të ruajmë asgjë këtu.',
  methods: {
    accept_all: 'I pranuat të gjitha',
    reject_all: 'I refuzuat të gjitha',
    save: 'Zgjodhët një nga një',
    withdraw_all: 'E tërhoqët pëlqimin',
    embed_always: 'Lejuat një përmbajtje në një faqe',
    api: 'Faqja e caktoi për ju',
    import: 'U ruajt zgjedhja juaj e mëparshme në këtë faqe',
  },
  allowed: 'Të lejuara: {purposes}',
  refused: 'Të palejuara: {purposes}',
  download: 'Shkarko si skedar',
  access: 'Pyet çfarë ruan {site}',
  held: {
    none: 'Me këtë numër nuk ruhet asgjë.',
    other: 'Regjistrime të ruajtura me këtë numër: {count}. Janë në skedar.',
  },
  local: 'Të dhënat janë vetëm në këtë pajisje. Nuk është dërguar asgjë.',
  erasure: 'Fshi të dhënat e mia',
  erasureText:
    'I fshin në këtë pajisje dhe te {site}. Pastaj gjithçka çaktivizohet dhe do të pyeteni përsëri.',
  objection: 'Kundërshto',
  objectionText:
    'Refuzon gjithçka dhe fshin të dhënat tuaja në këtë pajisje dhe te {site}. Nuk do të pyeteni përsëri për gjashtë muaj.',
  erased: {
    none: 'U fshi në këtë pajisje. Faqja nuk kishte asgjë me këtë numër.',
    other: 'U fshi në këtë pajisje. Regjistrime të fshira te faqja: {count}.',
  },
  unreachable: '{site} nuk përgjigjet tani. Nuk u fshi asgjë. Provoni përsëri më vonë.',
};
