/** Persian. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { NoticeMessages } from './messages.ts';

/** Texts of the first layer. */
export const messages: NoticeMessages = {
  dir: 'rtl',
  title: 'آیا اجازه می‌دهید در {site} از کوکی استفاده کنیم؟',
  ask: '{controller} می‌خواهد از آن‌ها برای این منظورها استفاده کند: {purposes}.',
  recipients: {
    none: 'هیچ شریکی داده دریافت نمی‌کند.',
    one: '{count} شریک داده دریافت می‌کند.',
    other: '{count} شریک داده دریافت می‌کنند.',
  },
  change: 'هر زمان می‌توانید از بخش «تنظیمات کوکی» در پایین هر صفحه نظرتان را تغییر دهید.',
  policy: 'سیاست حریم خصوصی',
  acceptAll: 'پذیرش همه',
  rejectAll: 'رد همه',
  preferences: 'تنظیمات کوکی',
  purposes: {
    preferences: 'به خاطر سپردن آنچه وارد می‌کنید',
    personalisation: 'محتوای مناسب شما',
    analytics: 'سنجش نحوه استفاده از سایت',
    statistics: 'آمار بازدید',
    marketing: 'تبلیغات شخصی‌سازی‌شده',
  },
};
