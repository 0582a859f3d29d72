/** Arabic. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { NoticeMessages } from './messages.ts';

/** Texts of the first layer. */
export const messages: NoticeMessages = {
  dir: 'rtl',
  title: 'هل تسمح لنا باستخدام ملفات تعريف الارتباط في {site}؟',
  ask: 'تودّ {controller} استخدامها للأغراض التالية: {purposes}.',
  recipients: {
    none: 'لا يتلقى أي شريك بيانات.',
    zero: 'يتلقى {count} شريك بيانات.',
    one: 'يتلقى شريك واحد بيانات.',
    two: 'يتلقى شريكان بيانات.',
    few: 'يتلقى {count} شركاء بيانات.',
    many: 'يتلقى {count} شريكًا بيانات.',
    other: 'يتلقى {count} شريك بيانات.',
  },
  change: 'يمكنك تغيير رأيك في أي وقت من خلال «تفضيلات ملفات تعريف الارتباط» أسفل كل صفحة.',
  policy: 'سياسة الخصوصية',
  acceptAll: 'قبول الكل',
  rejectAll: 'رفض الكل',
  preferences: 'تفضيلات ملفات تعريف الارتباط',
  purposes: {
    preferences: 'تذكّر ما تُدخله',
    personalisation: 'محتوى يناسبك',
    analytics: 'قياس استخدام الموقع',
    statistics: 'إحصاءات الزيارات',
    marketing: 'إعلانات مخصّصة',
  },
};
