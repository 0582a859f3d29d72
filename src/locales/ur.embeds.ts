/** Urdu. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { EmbedMessages } from './messages.ts';

/** Texts of the placeholder of an embed. */
export const messages: EmbedMessages = {
  dir: 'rtl',
  text: 'ابھی لوڈ نہیں ہوا۔ لوڈ ہونے پر {provider} کو آپ کا IP پتہ معلوم ہو جاتا ہے، اور یہ بھی کہ آپ اس صفحے پر ہیں۔ وہ آپ کی ڈیوائس پر ڈیٹا بھی محفوظ کر سکتا ہے۔',
  policy: '{provider} کی رازداری کی پالیسی',
  once: 'ایک بار لوڈ کریں',
  always: 'ہمیشہ اجازت دیں: {name}',
};
