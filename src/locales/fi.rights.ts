/** Finnish. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { RightsMessages } from './messages.ts';

/** Texts of the visitor's record and rights. */
export const messages: RightsMessages = {
  title: 'Omat tietosi',
  intro: 'Tämä selain säilyttää valinnoistasi:',
  none: 'Mitään ei ole vielä tallennettu: et ole valinnut.',
  noDatabase: 'Selaimesi ei anna meidän tallentaa tähän mitään.',
  methods: {
    accept_all: 'Hyväksyit kaikki',
    reject_all: 'Hylkäsit kaikki',
    save: 'Valitsit yksitellen',
    withdraw_all: 'Peruutit suostumuksesi',
    embed_always: 'Sallit sisältöä sivulla',
    api: 'Sivusto asetti tämän puolestasi',
    import: 'Aiempi valintasi tällä sivustolla säilytettiin',
  },
  allowed: 'Sallittu: {purposes}',
  refused: 'Ei sallittu: {purposes}',
  download: 'Lataa tiedostona',
  access: 'Kysy, mitä {site} säilyttää',
  held: {
    none: 'Tällä numerolla ei säilytetä mitään.',
    other: 'Tällä numerolla säilytettäviä merkintöjä: {count}. Ne ovat tiedostossa.',
  },
  local: 'Tiedot ovat vain tällä laitteella. Mitään ei ole lähetetty.',
  erasure: 'Poista tietoni',
  erasureText:
    'Poistaa tiedot tältä laitteelta ja palvelusta {site}. Sen jälkeen kaikki on pois käytöstä, ja sinulta kysytään uudelleen.',
  objection: 'Vastusta',
  objectionText:
    'Hylkää kaiken ja poistaa tietosi tältä laitteelta ja palvelusta {site}. Sinulta ei kysytä uudelleen kuuteen kuukauteen.',
  erased: {
    none: 'Poistettu tältä laitteelta. Sivustolla ei ollut mitään tällä numerolla.',
    other: 'Poistettu tältä laitteelta. Sivustolta poistettuja merkintöjä: {count}.',
  },
  unreachable: '{site} ei vastaa juuri nyt. Mitään ei poistettu. Yritä myöhemmin uudelleen.',
};
