/** Czech. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { RightsMessages } from './messages.ts';

/** Texts of the visitor's record and rights. */
export const messages: RightsMessages = {
  title: 'Váš záznam',
  intro: 'Co tento prohlížeč uchovává o vašich volbách:',
  none: 'Zatím není nic uloženo: nebylo nic vybráno.',
  noDatabase: 'Váš prohlížeč nám zde nedovoluje záznam uchovávat.',
  methods: {
    accept_all: 'Vše přijato',
    reject_all: 'Vše odmítnuto',
    save: 'Vybráno jednotlivě',
    withdraw_all: 'Souhlas odvolán',
    embed_always: 'Povolen obsah na stránce',
    api: 'Nastaveno webem za vás',
    import: 'Zachována vaše dřívější volba na tomto webu',
  },
  allowed: 'Povoleno: {purposes}',
  refused: 'Nepovoleno: {purposes}',
  download: 'Stáhnout jako soubor',
  access: 'Zeptat se, co uchovává {site}',
  held: {
    none: 'Pod tímto číslem se nic neuchovává.',
    other: 'Záznamy uchovávané pod tímto číslem: {count}. Jsou v souboru.',
  },
  local: 'Záznam je jen v tomto zařízení. Nic nebylo odesláno.',
  erasure: 'Smazat můj záznam',
  erasureText: 'Smaže ho v tomto zařízení i na {site}. Poté je vše vypnuto a znovu se vás zeptáme.',
  objection: 'Vznést námitku',
  objectionText:
    'Odmítne vše a smaže váš záznam v tomto zařízení i na {site}. Šest měsíců se vás znovu nezeptáme.',
  erased: {
    none: 'Smazáno v tomto zařízení. Web pod tímto číslem nic neuchovával.',
    other: 'Smazáno v tomto zařízení. Záznamy smazané na webu: {count}.',
  },
  unreachable: '{site} teď neodpovídá. Nic nebylo smazáno. Zkuste to prosím později.',
};
