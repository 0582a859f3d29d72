/** Polish. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { RightsMessages } from './messages.ts';

/** Texts of the visitor's record and rights. */
export const messages: RightsMessages = {
  title: 'Twoje dane',
  intro: 'Co ta przeglądarka przechowuje o Twoich wyborach:',
  none: 'Nic jeszcze nie zapisano: nie dokonano wyboru.',
  noDatabase: 'Twoja przeglądarka nie pozwala nam tu niczego przechowywać.',
  methods: {
    accept_all: 'Zaakceptowano wszystkie',
    reject_all: 'Odrzucono wszystkie',
    save: 'Wybrano pojedynczo',
    withdraw_all: 'Wycofano zgodę',
    embed_always: 'Zezwolono na treść na stronie',
    api: 'Serwis ustawił to za Ciebie',
    import: 'Zachowano Twój wcześniejszy wybór w tym serwisie',
  },
  allowed: 'Dozwolone: {purposes}',
  refused: 'Niedozwolone: {purposes}',
  download: 'Pobierz jako plik',
  access: 'Zapytaj, co przechowuje {site}',
  held: {
    none: 'Pod tym numerem nic nie jest przechowywane.',
    other: 'Wpisy przechowywane pod tym numerem: {count}. Są w pliku.',
  },
  local: 'Dane są tylko na tym urządzeniu. Nic nie zostało wysłane.',
  erasure: 'Usuń moje dane',
  erasureText:
    'Usuwa je z tego urządzenia i z serwisu {site}. Potem wszystko jest wyłączone i zapytamy ponownie.',
  objection: 'Wnieś sprzeciw',
  objectionText:
    'Odrzuca wszystko i usuwa Twoje dane z tego urządzenia i z serwisu {site}. Przez sześć miesięcy nie zapytamy ponownie.',
  erased: {
    none: 'Usunięto z tego urządzenia. Serwis nie miał nic pod tym numerem.',
    other: 'Usunięto z tego urządzenia. Wpisy usunięte w serwisie: {count}.',
  },
  unreachable: '{site} teraz nie odpowiada. Nic nie usunięto. Spróbuj ponownie później.',
};
