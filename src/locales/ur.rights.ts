/** Urdu. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { RightsMessages } from './messages.ts';

/** Texts of the visitor's record and rights. */
export const messages: RightsMessages = {
  dir: 'rtl',
  title: 'آپ کا ریکارڈ',
  intro: 'یہ براؤزر آپ کے انتخاب میں سے کیا رکھتا ہے:',
  none: 'ابھی کچھ محفوظ نہیں: آپ نے انتخاب نہیں کیا۔',
  noDatabase: 'آپ کا براؤزر ہمیں یہاں ریکارڈ رکھنے نہیں دیتا۔',
  methods: {
    accept_all: 'آپ نے سب قبول کیا',
    reject_all: 'آپ نے سب مسترد کیا',
    save: 'آپ نے ایک ایک کر کے انتخاب کیا',
    withdraw_all: 'آپ نے اپنی رضامندی واپس لی',
    embed_always: 'آپ نے کسی صفحے پر مواد کی اجازت دی',
    api: 'سائٹ نے یہ آپ کے لیے ترتیب دیا',
  },
  allowed: 'اجازت ہے: {purposes}',
  refused: 'اجازت نہیں: {purposes}',
  download: 'فائل کے طور پر ڈاؤن لوڈ کریں',
  access: 'پوچھیں کہ \u2068{site}\u2069 کے پاس کیا ہے',
  held: {
    none: 'اس نمبر کے تحت کچھ محفوظ نہیں۔',
    other: 'اس نمبر کے تحت محفوظ ریکارڈ: {count}۔ یہ فائل میں ہیں۔',
  },
  local: 'ریکارڈ صرف اس ڈیوائس پر ہے۔ کچھ نہیں بھیجا گیا۔',
  erasure: 'میرا ریکارڈ حذف کریں',
  erasureText:
    'اسے اس ڈیوائس سے اور \u2068{site}\u2069 سے حذف کرتا ہے۔ پھر سب کچھ بند ہوگا اور آپ سے دوبارہ پوچھا جائے گا۔',
  objection: 'اعتراض کریں',
  objectionText:
    'سب مسترد کرتا ہے اور آپ کا ریکارڈ اس ڈیوائس سے اور \u2068{site}\u2069 سے حذف کرتا ہے۔ چھ ماہ تک آپ سے دوبارہ نہیں پوچھا جائے گا۔',
  erased: {
    none: 'اس ڈیوائس سے حذف کر دیا گیا۔ سائٹ کے پاس اس نمبر کے تحت کچھ نہیں تھا۔',
    other: 'اس ڈیوائس سے حذف کر دیا گیا۔ سائٹ سے حذف شدہ ریکارڈ: {count}۔',
  },
  unreachable:
    '\u2068{site}\u2069 ابھی جواب نہیں دے رہی۔ کچھ حذف نہیں ہوا۔ براہِ کرم بعد میں دوبارہ کوشش کریں۔',
};
