/** Japanese. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { NoticeMessages } from './messages.ts';

/** Texts of the first layer. */
export const messages: NoticeMessages = {
  title: '{site} で Cookie を使用してもよろしいですか？',
  ask: '{controller} は、次の目的で Cookie を使用したいと考えています：{purposes}。',
  recipients: {
    none: 'データを受け取るパートナーはありません。',
    other: '{count} 社のパートナーがデータを受け取ります。',
  },
  change: '各ページ下部の「Cookie の設定」から、いつでも変更できます。',
  policy: 'プライバシーポリシー',
  acceptAll: 'すべて許可する',
  rejectAll: 'すべて拒否する',
  preferences: 'Cookie の設定',
  purposes: {
    preferences: '入力内容の記憶',
    personalisation: 'お客様に合った内容の表示',
    analytics: 'サイトの利用状況の測定',
    statistics: '訪問者の統計',
    marketing: 'パーソナライズ広告',
  },
};
