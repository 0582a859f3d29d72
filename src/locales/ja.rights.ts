/** Japanese. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { RightsMessages } from './messages.ts';

/** Texts of the visitor's record and rights. */
export const messages: RightsMessages = {
  title: 'お客様の記録',
  intro: 'このブラウザーに保存されている選択内容：',
  none: 'まだ何も保存されていません。選択がまだ行われていないためです。',
  noDatabase: 'ブラウザーの設定により、ここに記録を保存できません。',
  methods: {
    accept_all: 'すべて許可しました',
    reject_all: 'すべて拒否しました',
    save: '個別に選択しました',
    withdraw_all: '同意を撤回しました',
    embed_always: 'ページ内のコンテンツを許可しました',
    api: 'サイトが代わりに設定しました',
    import: 'このサイトでの以前の選択を引き継ぎました',
  },
  allowed: '許可：{purposes}',
  refused: '不許可：{purposes}',
  download: 'ファイルとしてダウンロード',
  access: '{site} が保存している内容を確認する',
  held: {
    none: 'この番号で保存されているものはありません。',
    other: 'この番号で {count} 件の記録が保存されています。ファイルに含まれています。',
  },
  local: '記録はこの端末にのみあります。何も送信されていません。',
  erasure: '記録を削除する',
  erasureText: 'この端末と {site} から記録を削除します。その後すべてオフになり、あらためておたずねします。',
  objection: '異議を申し立てる',
  objectionText:
    'すべて拒否し、この端末と {site} から記録を削除します。6 か月間は、あらためておたずねすることはありません。',
  erased: {
    none: 'この端末から削除しました。サイトにはこの番号の記録はありませんでした。',
    other: 'この端末から削除し、サイトの記録 {count} 件も削除しました。',
  },
  unreachable: '{site} は現在応答していません。何も削除されていません。後でもう一度お試しください。',
};
