/** Vietnamese. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { NoticeMessages } from './messages.ts';

/** Texts of the first layer. */
export const messages: NoticeMessages = {
  title: 'Chúng tôi có thể sử dụng cookie trên {site} không?',
  ask: '{controller} muốn sử dụng cookie cho các mục đích: {purposes}.',
  recipients: { none: 'Không có đối tác nào nhận dữ liệu.', other: '{count} đối tác nhận dữ liệu.' },
  change: 'Quý vị có thể thay đổi bất cứ lúc nào trong mục “Tùy chọn cookie” ở cuối mỗi trang.',
  policy: 'Chính sách quyền riêng tư',
  acceptAll: 'Chấp nhận tất cả',
  rejectAll: 'Từ chối tất cả',
  preferences: 'Tùy chọn cookie',
  purposes: {
    preferences: 'ghi nhớ nội dung quý vị nhập',
    personalisation: 'điều chỉnh nội dung cho phù hợp',
    analytics: 'đo lường việc sử dụng trang web',
    statistics: 'thống kê lượt truy cập',
    marketing: 'cá nhân hóa quảng cáo',
  },
};
