/** Thai. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { EmbedMessages } from './messages.ts';

/** Texts of the placeholder of an embed. */
export const messages: EmbedMessages = {
  text: 'ยังไม่ได้โหลด เมื่อโหลดแล้ว {provider} จะทราบที่อยู่ IP ของคุณและทราบว่าคุณอยู่ที่หน้านี้ และอาจเก็บข้อมูลไว้ในอุปกรณ์ของคุณ',
  policy: 'นโยบายความเป็นส่วนตัวของ {provider}',
  once: 'โหลดครั้งเดียว',
  always: 'อนุญาตเสมอ: {name}',
};
