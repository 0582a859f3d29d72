/** Macedonian. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { NoticeMessages } from './messages.ts';

/** Texts of the first layer. */
export const messages: NoticeMessages = {
  title: 'Може ли да користиме колачиња на {site}?',
  ask: '{controller} сака да ги користи за: {purposes}.',
  recipients: {
    none: 'Ниеден партнер не добива податоци.',
    one: '{count} партнер добива податоци.',
    other: '{count} партнери добиваат податоци.',
  },
  change:
    'Изборот можете да го промените во секое време под „Поставки за колачиња“ на дното од секоја страница.',
  policy: 'Политика за приватност',
  acceptAll: 'Прифати ги сите',
  rejectAll: 'Одбиј ги сите',
  preferences: 'Поставки за колачиња',
  purposes: {
    preferences: 'паметење на тоа што го внесувате',
    personalisation: 'содржина што ви одговара',
    analytics: 'мерење на користењето на страницата',
    statistics: 'статистика на посети',
    marketing: 'персонализирани реклами',
  },
};
