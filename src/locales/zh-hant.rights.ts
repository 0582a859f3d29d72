/** Chinese (traditional). reviewed: machine, 2026-11-26; not yet by a native speaker */
import type { RightsMessages } from './messages.ts';

/** Texts of the visitor's record and rights. */
export const messages: RightsMessages = {
  title: '您的紀錄',
  intro: '此瀏覽器保存的您的選擇：',
  none: '尚未保存任何內容：您還沒有做出選擇。',
  noDatabase: '您的瀏覽器不允許我們在此保存紀錄。',
  methods: {
    accept_all: '您接受了全部',
    reject_all: '您拒絕了全部',
    save: '您逐項做了選擇',
    withdraw_all: '您撤回了同意',
    embed_always: '您允許了頁面中的內容',
    api: '網站代您進行了設定',
    import: '已保留您先前在本網站的選擇',
  },
  allowed: '已允許：{purposes}',
  refused: '未允許：{purposes}',
  download: '下載為檔案',
  access: '查詢 {site} 保存的內容',
  held: { none: '此編號下沒有保存任何內容。', other: '此編號下保存了 {count} 筆紀錄，已列入檔案。' },
  local: '紀錄僅在此裝置上，未傳送任何內容。',
  erasure: '刪除我的紀錄',
  erasureText: '從此裝置和 {site} 刪除紀錄。之後全部關閉，並會再次詢問您。',
  objection: '反對',
  objectionText: '拒絕全部，並從此裝置和 {site} 刪除您的紀錄。六個月內不會再次詢問您。',
  erased: {
    none: '已從此裝置刪除。網站在此編號下沒有任何紀錄。',
    other: '已從此裝置刪除，並刪除了網站上的 {count} 筆紀錄。',
  },
  unreachable: '{site} 目前沒有回應。未刪除任何內容。請稍後再試。',
};
