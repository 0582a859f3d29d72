/** Ukrainian. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { NoticeMessages } from './messages.ts';

/** Texts of the first layer. */
export const messages: NoticeMessages = {
  title: 'Чи можемо використовувати файли cookie на сайті {site}?',
  ask: '{controller} хоче використовувати їх для таких цілей: {purposes}.',
  recipients: {
    none: 'Жоден партнер не отримує даних.',
    one: 'Дані отримує {count} партнер.',
    few: 'Дані отримують {count} партнери.',
    many: 'Дані отримують {count} партнерів.',
    other: 'Дані отримують {count} партнера.',
  },
  change:
    'Ви будь-коли можете змінити свій вибір у розділі «Налаштування файлів cookie» унизу кожної сторінки.',
  policy: 'Політика конфіденційності',
  acceptAll: 'Прийняти всі',
  rejectAll: 'Відхилити всі',
  preferences: 'Налаштування файлів cookie',
  purposes: {
    preferences: 'запам’ятовування введених даних',
    personalisation: 'вміст, який вам підходить',
    analytics: 'вимірювання використання сайту',
    statistics: 'статистика відвідувань',
    marketing: 'персоналізована реклама',
  },
};
