/** Chinese (simplified). reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { NoticeMessages } from './messages.ts';

/** Texts of the first layer. */
export const messages: NoticeMessages = {
  title: '是否允许我们在 {site} 使用 Cookie？',
  ask: '{controller} 希望将其用于：{purposes}。',
  recipients: { none: '没有合作伙伴会收到数据。', other: '{count} 家合作伙伴会收到数据。' },
  change: '您可以随时通过每页底部的“Cookie 偏好设置”更改选择。',
  policy: '隐私政策',
  acceptAll: '全部接受',
  rejectAll: '全部拒绝',
  preferences: 'Cookie 偏好设置',
  purposes: {
    preferences: '记住您填写的内容',
    personalisation: '显示适合您的内容',
    analytics: '衡量网站使用情况',
    statistics: '统计访问量',
    marketing: '投放个性化广告',
  },
};
