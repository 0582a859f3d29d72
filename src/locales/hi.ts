/** Hindi. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { NoticeMessages } from './messages.ts';

/** Texts of the first layer. */
export const messages: NoticeMessages = {
  title: 'क्या हम {site} पर कुकी का उपयोग कर सकते हैं?',
  ask: '{controller} इनका उपयोग इन उद्देश्यों के लिए करना चाहता है: {purposes}।',
  recipients: {
    none: 'किसी भी पार्टनर को डेटा नहीं मिलता।',
    one: '{count} पार्टनर को डेटा मिलता है।',
    other: '{count} पार्टनर को डेटा मिलता है।',
  },
  change: 'आप हर पेज के नीचे “कुकी प्राथमिकताएँ” में जाकर इसे कभी भी बदल सकते हैं।',
  policy: 'निजता नीति',
  acceptAll: 'सभी स्वीकार करें',
  rejectAll: 'सभी अस्वीकार करें',
  preferences: 'कुकी प्राथमिकताएँ',
  purposes: {
    preferences: 'आपकी भरी हुई जानकारी याद रखना',
    personalisation: 'आपके लिए उपयुक्त सामग्री',
    analytics: 'साइट के उपयोग को मापना',
    statistics: 'विज़िट के आँकड़े',
    marketing: 'आपकी रुचि के विज्ञापन',
  },
};
