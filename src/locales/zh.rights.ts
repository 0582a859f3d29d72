/** Chinese (simplified). reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { RightsMessages } from './messages.ts';

/** Texts of the visitor's record and rights. */
export const messages: RightsMessages = {
  title: '您的记录',
  intro: '此浏览器保存的您的选择：',
  none: '尚未保存任何内容：您还没有做出选择。',
  noDatabase: '您的浏览器不允许我们在此保存记录。',
  methods: {
    accept_all: '您接受了全部',
    reject_all: '您拒绝了全部',
    save: '您逐项做了选择',
    withdraw_all: '您撤回了同意',
    embed_always: '您允许了页面中的内容',
    api: '网站代您进行了设置',
    import: '已保留您之前在本网站的选择',
  },
  allowed: '已允许：{purposes}',
  refused: '未允许：{purposes}',
  download: '下载为文件',
  access: '查询 {site} 保存的内容',
  held: { none: '此编号下没有保存任何内容。', other: '此编号下保存了 {count} 条记录，已列入文件。' },
  local: '记录仅在此设备上，未发送任何内容。',
  erasure: '删除我的记录',
  erasureText: '从此设备和 {site} 删除记录。之后全部关闭，并会再次询问您。',
  objection: '反对',
  objectionText: '拒绝全部，并从此设备和 {site} 删除您的记录。六个月内不会再次询问您。',
  erased: {
    none: '已从此设备删除。网站在此编号下没有任何记录。',
    other: '已从此设备删除，并删除了网站上的 {count} 条记录。',
  },
  unreachable: '{site} 目前没有响应。未删除任何内容。请稍后再试。',
};
