/** Arabic. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { RightsMessages } from './messages.ts';

/** Texts of the visitor's record and rights. */
export const messages: RightsMessages = {
  dir: 'rtl',
  title: 'سجلّك',
  intro: 'ما يحتفظ به هذا المتصفح من اختياراتك:',
  none: 'لم يُحفظ شيء بعد: لم تختر.',
  noDatabase: 'لا يسمح لنا متصفحك بالاحتفاظ بسجلّ هنا.',
  methods: {
    accept_all: 'قبلت الكل',
    reject_all: 'رفضت الكل',
    save: 'اخترت كل غرض على حدة',
    withdraw_all: 'سحبت موافقتك',
    embed_always: 'سمحت بمحتوى في إحدى الصفحات',
    api: 'ضبطه الموقع نيابة عنك',
    import: 'تم الاحتفاظ باختيارك السابق على هذا الموقع',
  },
  allowed: 'مسموح: {purposes}',
  refused: 'غير مسموح: {purposes}',
  download: 'تنزيل كملف',
  access: 'اسأل عمّا يحتفظ به موقع {site}',
  held: {
    none: 'لا يوجد شيء محفوظ بهذا الرقم.',
    other: 'السجلات المحفوظة بهذا الرقم: {count}. تجدها في الملف.',
  },
  local: 'السجلّ على هذا الجهاز فقط. لم يُرسل شيء.',
  erasure: 'حذف سجلّي',
  erasureText: 'يحذفه من هذا الجهاز ومن موقع {site}. بعدها يتوقف كل شيء، ويُطرح عليك السؤال من جديد.',
  objection: 'اعتراض',
  objectionText:
    'يرفض الكل ويحذف سجلّك من هذا الجهاز ومن موقع {site}. ولن يُطرح عليك السؤال مجددًا لمدة ستة أشهر.',
  erased: {
    none: 'حُذف من هذا الجهاز. لم يكن لدى الموقع شيء بهذا الرقم.',
    other: 'حُذف من هذا الجهاز. السجلات المحذوفة لدى الموقع: {count}.',
  },
  unreachable: 'لا يستجيب موقع {site} الآن. لم يُحذف شيء. يُرجى المحاولة لاحقًا.',
};
