/** Bulgarian. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { NoticeMessages } from './messages.ts';

/** Texts of the first layer. */
export const messages: NoticeMessages = {
  title: 'Може ли да използваме бисквитки в {site}?',
  ask: '{controller} иска да ги използва за: {purposes}.',
  recipients: {
    none: 'Никой партньор не получава данни.',
    one: 'Един партньор получава данни.',
    other: '{count} партньори получават данни.',
  },
  change:
    'Можете да промените избора си по всяко време от „Настройки за бисквитки“ в края на всяка страница.',
  policy: 'Политика за поверителност',
  acceptAll: 'Приемам всички',
  rejectAll: 'Отказвам всички',
  preferences: 'Настройки за бисквитки',
  purposes: {
    preferences: 'запомняне на въведеното от Вас',
    personalisation: 'подходящо за Вас съдържание',
    analytics: 'измерване на използването',
    statistics: 'статистика на посещенията',
    marketing: 'персонализирана реклама',
  },
};
