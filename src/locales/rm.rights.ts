/** Romansh. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { RightsMessages } from './messages.ts';

/** Texts of the visitor's record and rights. */
export const messages: RightsMessages = {
  title: 'Vossas datas',
  intro: 'Quai che quest navigatur tegna en salv da Vossas tschernas:',
  none: 'Anc nagut n’è memorisà: Vus n’avais betg tschernì.',
  noDatabase: 'Voss navigatur na lascha betg tegnair en salv insatge qua.',
  methods: {
    accept_all: 'Vus avais acceptà tut',
    reject_all: 'Vus avais refusà tut',
    save: 'Vus avais tschernì singularmain',
    withdraw_all: 'Vus avais revocà Voss consentiment',
    embed_always: 'Vus avais permess in cuntegn sin ina pagina',
    api: 'La pagina ha endrizzà quai per Vus',
    import: 'Vossa tscherna precedenta sin questa pagina è vegnida mantegnida',
  },
  allowed: 'Permess: {purposes}',
  refused: 'Betg permess: {purposes}',
  download: 'Telechargiar sco datoteca',
  access: 'Dumandar tge che {site} tegna en salv',
  held: {
    none: 'Sut quest numer n’è nagut memorisà.',
    other: 'Endataziuns memorisadas sut quest numer: {count}. Ellas èn en la datoteca.',
  },
  local: 'Las datas èn mo sin quest apparat. Nagut n’è vegnì tramess.',
  erasure: 'Stizzar mias datas',
  erasureText:
    'Stizza las datas sin quest apparat e tar {site}. Suenter è tut deactivà e la dumonda vegn tschentada danovamain.',
  objection: 'Far opposiziun',
  objectionText:
    'Refusa tut e stizza Vossas datas sin quest apparat e tar {site}. Durant sis mais na vegn la dumonda betg pli tschentada.',
  erased: {
    none: 'Stizzà sin quest apparat. La pagina n’aveva nagut sut quest numer.',
    other: 'Stizzà sin quest apparat. Endataziuns stizzadas tar la pagina: {count}.',
  },
  unreachable: '{site} na respunda betg il mument. Nagut n’è vegnì stizzà. Empruvai pli tard.',
};
