/** Urdu. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { NoticeMessages } from './messages.ts';

/** Texts of the first layer. */
export const messages: NoticeMessages = {
  dir: 'rtl',
  title: 'کیا ہم {site} پر کوکیز استعمال کر سکتے ہیں؟',
  ask: '{controller} کی خواہش ہے کہ انہیں ان مقاصد کے لیے استعمال کیا جائے: {purposes}۔',
  recipients: {
    none: 'کسی شراکت دار کو ڈیٹا نہیں ملتا۔',
    one: 'ایک شراکت دار کو ڈیٹا ملتا ہے۔',
    other: '{count} شراکت داروں کو ڈیٹا ملتا ہے۔',
  },
  change: 'آپ ہر صفحے کے نیچے ”کوکیز کی ترجیحات“ سے کسی بھی وقت اپنا فیصلہ بدل سکتے ہیں۔',
  policy: 'رازداری کی پالیسی',
  acceptAll: 'سب قبول کریں',
  rejectAll: 'سب مسترد کریں',
  preferences: 'کوکیز کی ترجیحات',
  purposes: {
    preferences: 'آپ کی درج کردہ معلومات یاد رکھنا',
    personalisation: 'آپ کے لیے موزوں مواد',
    analytics: 'سائٹ کے استعمال کی پیمائش',
    statistics: 'وزٹ کے اعداد و شمار',
    marketing: 'آپ کی دلچسپی کے اشتہارات',
  },
};
