/** Russian. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { NoticeMessages } from './messages.ts';

/** Texts of the first layer. */
export const messages: NoticeMessages = {
  title: 'Можно ли нам использовать файлы cookie на сайте {site}?',
  ask: '{controller} хочет использовать их для следующих целей: {purposes}.',
  recipients: {
    none: 'Ни один партнёр не получает данные.',
    one: 'Данные получает {count} партнёр.',
    few: 'Данные получают {count} партнёра.',
    many: 'Данные получают {count} партнёров.',
    other: 'Данные получают {count} партнёра.',
  },
  change:
    'Вы можете изменить свой выбор в любое время в разделе «Настройки файлов cookie» внизу каждой страницы.',
  policy: 'Политика конфиденциальности',
  acceptAll: 'Принять все',
  rejectAll: 'Отклонить все',
  preferences: 'Настройки файлов cookie',
  purposes: {
    preferences: 'запоминание введённых данных',
    personalisation: 'подходящее вам содержание',
    analytics: 'измерение использования сайта',
    statistics: 'статистика посещений',
    marketing: 'персонализированная реклама',
  },
};
