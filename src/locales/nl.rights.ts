/** Dutch. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { RightsMessages } from './messages.ts';

/** Texts of the visitor's record and rights. */
export const messages: RightsMessages = {
  title: 'Uw gegevens',
  intro: 'Wat deze browser van uw keuzes bewaart:',
  none: 'Er is nog niets bewaard: u hebt nog niet gekozen.',
  noDatabase: 'Uw browser laat ons hier niets bewaren.',
  methods: {
    accept_all: 'U hebt alles geaccepteerd',
    reject_all: 'U hebt alles geweigerd',
    save: 'U hebt per onderdeel gekozen',
    withdraw_all: 'U hebt uw toestemming ingetrokken',
    embed_always: 'U hebt iets op een pagina toegestaan',
    api: 'De site heeft dit voor u ingesteld',
    import: 'Uw eerdere keuze op deze site is behouden',
  },
  allowed: 'Toegestaan: {purposes}',
  refused: 'Niet toegestaan: {purposes}',
  download: 'Downloaden als bestand',
  access: 'Vragen wat {site} bewaart',
  held: {
    none: 'Onder dit nummer wordt niets bewaard.',
    one: 'Onder dit nummer wordt {count} vermelding bewaard. Die staat in het bestand.',
    other: 'Onder dit nummer worden {count} vermeldingen bewaard. Die staan in het bestand.',
  },
  local: 'Uw gegevens staan alleen op dit apparaat. Er is niets verstuurd.',
  erasure: 'Mijn gegevens wissen',
  erasureText:
    'Wist ze op dit apparaat en bij {site}. Daarna staat alles uit en stellen wij de vraag opnieuw.',
  objection: 'Bezwaar maken',
  objectionText:
    'Weigert alles en wist uw gegevens op dit apparaat en bij {site}. Wij stellen de vraag zes maanden lang niet opnieuw.',
  erased: {
    none: 'Gewist op dit apparaat. De site bewaarde niets onder dit nummer.',
    one: 'Gewist op dit apparaat, en {count} vermelding bij de site.',
    other: 'Gewist op dit apparaat, en {count} vermeldingen bij de site.',
  },
  unreachable: '{site} antwoordt nu niet. Er is niets gewist. Probeer het later opnieuw.',
};
