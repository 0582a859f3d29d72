/** Thai. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { NoticeMessages } from './messages.ts';

/** Texts of the first layer. */
export const messages: NoticeMessages = {
  title: 'เราขอใช้คุกกี้บน {site} ได้หรือไม่',
  ask: '{controller} ต้องการใช้คุกกี้เพื่อ: {purposes}',
  recipients: { none: 'ไม่มีพันธมิตรรายใดได้รับข้อมูล', other: 'พันธมิตร {count} รายจะได้รับข้อมูล' },
  change: 'คุณเปลี่ยนใจได้ทุกเมื่อที่ “การตั้งค่าคุกกี้” ด้านล่างของทุกหน้า',
  policy: 'นโยบายความเป็นส่วนตัว',
  acceptAll: 'ยอมรับทั้งหมด',
  rejectAll: 'ปฏิเสธทั้งหมด',
  preferences: 'การตั้งค่าคุกกี้',
  purposes: {
    preferences: 'จดจำข้อมูลที่คุณกรอก',
    personalisation: 'ปรับเนื้อหาให้เหมาะกับคุณ',
    analytics: 'วัดการใช้งานเว็บไซต์',
    statistics: 'นับจำนวนการเข้าชม',
    marketing: 'ปรับโฆษณาให้เหมาะกับคุณ',
  },
};
