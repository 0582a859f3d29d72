/** Lithuanian. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { RightsMessages } from './messages.ts';

/** Texts of the visitor's record and rights. */
export const messages: RightsMessages = {
  title: 'Jūsų įrašai',
  intro: 'Ką ši naršyklė saugo apie jūsų pasirinkimus:',
  none: 'Kol kas nieko nesaugoma: dar nepasirinkote.',
  noDatabase: 'Jūsų naršyklė neleidžia mums čia saugoti įrašų.',
  methods: {
    accept_all: 'Priėmėte visus',
    reject_all: 'Atmetėte visus',
    save: 'Rinkotės po vieną',
    withdraw_all: 'Atšaukėte sutikimą',
    embed_always: 'Leidote turinį puslapyje',
    api: 'Svetainė tai nustatė už jus',
    import: 'Išsaugotas ankstesnis jūsų pasirinkimas šioje svetainėje',
  },
  allowed: 'Leista: {purposes}',
  refused: 'Neleista: {purposes}',
  download: 'Atsisiųsti kaip failą',
  access: 'Paklausti, ką saugo {site}',
  held: {
    none: 'Šiuo numeriu nieko nesaugoma.',
    other: 'Šiuo numeriu saugomų įrašų: {count}. Jie yra faile.',
  },
  local: 'Įrašai yra tik šiame įrenginyje. Nieko neišsiųsta.',
  erasure: 'Ištrinti mano įrašus',
  erasureText:
    'Ištrina juos šiame įrenginyje ir svetainėje {site}. Tada viskas išjungta, ir jūsų bus paklausta iš naujo.',
  objection: 'Nesutikti',
  objectionText:
    'Atmeta viską ir ištrina jūsų įrašus šiame įrenginyje ir svetainėje {site}. Šešis mėnesius jūsų nebus klausiama iš naujo.',
  erased: {
    none: 'Ištrinta šiame įrenginyje. Svetainė šiuo numeriu nieko nesaugojo.',
    other: 'Ištrinta šiame įrenginyje. Svetainėje ištrintų įrašų: {count}.',
  },
  unreachable: '{site} šiuo metu neatsako. Nieko neištrinta. Bandykite vėliau.',
};
