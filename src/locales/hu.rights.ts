/** Hungarian. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { RightsMessages } from './messages.ts';

/** Texts of the visitor's record and rights. */
export const messages: RightsMessages = {
  title: 'Az Ön adatai',
  intro: 'Amit ez a böngésző a választásairól megőriz:',
  none: 'Még nincs megőrizve semmi: Ön még nem választott.',
  noDatabase: 'A böngészője nem engedi, hogy itt bármit megőrizzünk.',
  methods: {
    accept_all: 'Mindent elfogadott',
    reject_all: 'Mindent elutasított',
    save: 'Egyenként választott',
    withdraw_all: 'Visszavonta a hozzájárulását',
    embed_always: 'Engedélyezett egy tartalmat egy oldalon',
    api: 'A webhely állította be Ön helyett',
    import: 'Megmaradt az Ön korábbi választása ezen a webhelyen',
  },
  allowed: 'Engedélyezve: {purposes}',
  refused: 'Nincs engedélyezve: {purposes}',
  download: 'Letöltés fájlként',
  access: 'Mit őriz meg rólam a webhely? ({site})',
  held: {
    none: 'Ezen a számon semmi sincs megőrizve.',
    other: 'Az ezen a számon megőrzött bejegyzések száma: {count}. A fájlban vannak.',
  },
  local: 'Az adatok csak ezen az eszközön vannak. Semmit sem küldtünk el.',
  erasure: 'Adataim törlése',
  erasureText:
    'Törli őket ezen az eszközön és itt: {site}. Ezután minden ki van kapcsolva, és újra megkérdezzük.',
  objection: 'Tiltakozom',
  objectionText:
    'Mindent elutasít, és törli az adatait ezen az eszközön és itt: {site}. Hat hónapig nem kérdezzük meg újra.',
  erased: {
    none: 'Ezen az eszközön törölve. A webhely semmit sem őrzött meg ezen a számon.',
    other: 'Ezen az eszközön törölve. A webhelyen törölt bejegyzések száma: {count}.',
  },
  unreachable: '{site} most nem válaszol. Semmit sem töröltünk. Próbálja meg később.',
};
