/** Serbian. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { NoticeMessages } from './messages.ts';

/** Texts of the first layer. */
export const messages: NoticeMessages = {
  title: 'Смемо ли да користимо колачиће на сајту {site}?',
  ask: '{controller} жели да их користи за: {purposes}.',
  recipients: {
    none: 'Ниједан партнер не добија податке.',
    one: '{count} партнер добија податке.',
    few: '{count} партнера добијају податке.',
    other: '{count} партнера добија податке.',
  },
  change: 'Избор можете да промените у сваком тренутку под „Подешавања колачића” на дну сваке странице.',
  policy: 'Политика приватности',
  acceptAll: 'Прихвати све',
  rejectAll: 'Одбиј све',
  preferences: 'Подешавања колачића',
  purposes: {
    preferences: 'памћење ваших уноса',
    personalisation: 'садржај који вам одговара',
    analytics: 'мерење коришћења сајта',
    statistics: 'статистика посета',
    marketing: 'персонализовано оглашавање',
  },
};
