/** Vietnamese. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { EmbedMessages } from './messages.ts';

/** Texts of the placeholder of an embed. */
export const messages: EmbedMessages = {
  text: 'Chưa tải. Khi tải, {provider} sẽ biết địa chỉ IP của quý vị và trang quý vị đang xem. Nhà cung cấp cũng có thể lưu dữ liệu trên thiết bị của quý vị.',
  policy: 'Chính sách quyền riêng tư của {provider}',
  once: 'Tải một lần',
  always: 'Luôn cho phép: {name}',
};
