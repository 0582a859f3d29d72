/** Persian. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { RightsMessages } from './messages.ts';

/** Texts of the visitor's record and rights. */
export const messages: RightsMessages = {
  dir: 'rtl',
  title: 'سوابق شما',
  intro: 'آنچه این مرورگر از انتخاب‌های شما نگه می‌دارد:',
  none: 'هنوز چیزی نگه‌داری نشده است: انتخابی نکرده‌اید.',
  noDatabase: 'مرورگر شما اجازه نمی‌دهد اینجا سابقه‌ای نگه داریم.',
  methods: {
    accept_all: 'همه را پذیرفتید',
    reject_all: 'همه را رد کردید',
    save: 'یکی‌یکی انتخاب کردید',
    withdraw_all: 'رضایت خود را پس گرفتید',
    embed_always: 'محتوایی را در یک صفحه مجاز کردید',
    api: 'سایت آن را برای شما تنظیم کرد',
    import: 'انتخاب پیشین شما در این سایت حفظ شد',
  },
  allowed: 'مجاز: {purposes}',
  refused: 'غیرمجاز: {purposes}',
  download: 'دریافت به صورت فایل',
  access: 'پرسش درباره آنچه {site} نگه می‌دارد',
  held: {
    none: 'با این شماره چیزی نگه‌داری نمی‌شود.',
    other: 'سوابق نگه‌داری‌شده با این شماره: {count}. در فایل آمده‌اند.',
  },
  local: 'سوابق فقط روی این دستگاه است. چیزی فرستاده نشده است.',
  erasure: 'حذف سوابق من',
  erasureText:
    'آن را از این دستگاه و از {site} حذف می‌کند. سپس همه چیز خاموش می‌شود و دوباره از شما پرسیده می‌شود.',
  objection: 'اعتراض',
  objectionText:
    'همه را رد می‌کند و سوابق شما را از این دستگاه و از {site} حذف می‌کند. تا شش ماه دوباره از شما پرسیده نمی‌شود.',
  erased: {
    none: 'از این دستگاه حذف شد. سایت با این شماره چیزی نداشت.',
    other: 'از این دستگاه حذف شد. سوابق حذف‌شده در سایت: {count}.',
  },
  unreachable: '{site} اکنون پاسخ نمی‌دهد. چیزی حذف نشد. لطفاً بعداً دوباره تلاش کنید.',
};
