/** Ukrainian. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { RightsMessages } from './messages.ts';

/** Texts of the visitor's record and rights. */
export const messages: RightsMessages = {
  title: 'Ваші дані',
  intro: 'Що цей браузер зберігає про ваш вибір:',
  none: 'Поки нічого не збережено: ви ще не зробили вибір.',
  noDatabase: 'Ваш браузер не дозволяє нам зберігати тут дані.',
  methods: {
    accept_all: 'Ви прийняли все',
    reject_all: 'Ви відхилили все',
    save: 'Ви вибрали окремо',
    withdraw_all: 'Ви відкликали згоду',
    embed_always: 'Ви дозволили вміст на сторінці',
    api: 'Сайт установив це за вас',
  },
  allowed: 'Дозволено: {purposes}',
  refused: 'Не дозволено: {purposes}',
  download: 'Завантажити як файл',
  access: 'Запитати, що зберігає {site}',
  held: {
    none: 'За цим номером нічого не зберігається.',
    other: 'Записів за цим номером: {count}. Вони є у файлі.',
  },
  local: 'Дані є лише на цьому пристрої. Нічого не надіслано.',
  erasure: 'Видалити мої дані',
  erasureText:
    'Видаляє їх на цьому пристрої та на сайті {site}. Після цього все вимкнено, і ми запитаємо знову.',
  objection: 'Заперечити',
  objectionText:
    'Відхиляє все та видаляє ваші дані на цьому пристрої й на сайті {site}. Ми не запитуватимемо знову шість місяців.',
  erased: {
    none: 'Видалено на цьому пристрої. Сайт нічого не зберігав за цим номером.',
    other: 'Видалено на цьому пристрої. Видалено записів на сайті: {count}.',
  },
  unreachable: '{site} зараз не відповідає. Нічого не видалено. Спробуйте пізніше.',
};
