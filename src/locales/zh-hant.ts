/** Chinese (traditional). reviewed: machine, 2026-11-26; not yet by a native speaker */
import type { NoticeMessages } from './messages.ts';

/** Texts of the first layer. */
export const messages: NoticeMessages = {
  title: '是否允許我們在 {site} 使用 Cookie？',
  ask: '{controller} 希望將其用於：{purposes}。',
  recipients: { none: '沒有合作夥伴會收到資料。', other: '{count} 家合作夥伴會收到資料。' },
  change: '您可以隨時透過每頁底部的「Cookie 偏好設定」變更選擇。',
  policy: '隱私權政策',
  acceptAll: '全部接受',
  rejectAll: '全部拒絕',
  preferences: 'Cookie 偏好設定',
  purposes: {
    preferences: '記住您填寫的內容',
    personalisation: '顯示適合您的內容',
    analytics: '衡量網站使用情形',
    statistics: '統計造訪次數',
    marketing: '投放個人化廣告',
  },
};
