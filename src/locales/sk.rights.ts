/** Slovak. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { RightsMessages } from './messages.ts';

/** Texts of the visitor's record and rights. */
export const messages: RightsMessages = {
  title: 'Váš záznam',
  intro: 'Čo tento prehliadač uchováva o vašich voľbách:',
  none: 'Zatiaľ nie je nič uložené: ešte ste nevybrali.',
  noDatabase: 'Váš prehliadač nám tu nedovoľuje záznam uchovávať.',
  methods: {
    accept_all: 'Prijali ste všetko',
    reject_all: 'Odmietli ste všetko',
    save: 'Vybrali ste jednotlivo',
    withdraw_all: 'Odvolali ste súhlas',
    embed_always: 'Povolili ste obsah na stránke',
    api: 'Nastavil to za vás web',
    import: 'Zachovala sa vaša predchádzajúca voľba na tomto webe',
  },
  allowed: 'Povolené: {purposes}',
  refused: 'Nepovolené: {purposes}',
  download: 'Stiahnuť ako súbor',
  access: 'Opýtať sa, čo uchováva {site}',
  held: {
    none: 'Pod týmto číslom sa nič neuchováva.',
    other: 'Záznamy uchovávané pod týmto číslom: {count}. Sú v súbore.',
  },
  local: 'Záznam je len v tomto zariadení. Nič nebolo odoslané.',
  erasure: 'Vymazať môj záznam',
  erasureText: 'Vymaže ho v tomto zariadení aj na {site}. Potom je všetko vypnuté a znova sa vás opýtame.',
  objection: 'Namietať',
  objectionText:
    'Odmietne všetko a vymaže váš záznam v tomto zariadení aj na {site}. Šesť mesiacov sa vás znova neopýtame.',
  erased: {
    none: 'Vymazané v tomto zariadení. Web pod týmto číslom nič neuchovával.',
    other: 'Vymazané v tomto zariadení. Záznamy vymazané na webe: {count}.',
  },
  unreachable: '{site} teraz neodpovedá. Nič nebolo vymazané. Skúste to neskôr.',
};
