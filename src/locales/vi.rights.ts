/** Vietnamese. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { RightsMessages } from './messages.ts';

/** Texts of the visitor's record and rights. */
export const messages: RightsMessages = {
  title: 'Hồ sơ của quý vị',
  intro: 'Những lựa chọn mà trình duyệt này lưu giữ:',
  none: 'Chưa lưu gì: quý vị chưa chọn.',
  noDatabase: 'Trình duyệt của quý vị không cho phép chúng tôi lưu hồ sơ tại đây.',
  methods: {
    accept_all: 'Quý vị đã chấp nhận tất cả',
    reject_all: 'Quý vị đã từ chối tất cả',
    save: 'Quý vị đã chọn từng mục',
    withdraw_all: 'Quý vị đã rút lại sự đồng ý',
    embed_always: 'Quý vị đã cho phép nội dung trên một trang',
    api: 'Trang web đã đặt thay cho quý vị',
    import: 'Lựa chọn trước đây của quý vị trên trang web này được giữ nguyên',
  },
  allowed: 'Được phép: {purposes}',
  refused: 'Không được phép: {purposes}',
  download: 'Tải xuống dưới dạng tệp',
  access: 'Hỏi {site} đang lưu giữ những gì',
  held: {
    none: 'Không có gì được lưu giữ theo mã số này.',
    other: 'Có {count} bản ghi được lưu giữ theo mã số này. Chúng nằm trong tệp.',
  },
  local: 'Hồ sơ chỉ có trên thiết bị này. Không có gì được gửi đi.',
  erasure: 'Xóa hồ sơ của tôi',
  erasureText: 'Xóa hồ sơ trên thiết bị này và tại {site}. Sau đó tất cả đều tắt và chúng tôi sẽ hỏi lại.',
  objection: 'Phản đối',
  objectionText:
    'Từ chối tất cả và xóa hồ sơ của quý vị trên thiết bị này và tại {site}. Chúng tôi sẽ không hỏi lại trong sáu tháng.',
  erased: {
    none: 'Đã xóa trên thiết bị này. Trang web không lưu giữ gì theo mã số này.',
    other: 'Đã xóa trên thiết bị này, cùng với {count} bản ghi tại trang web.',
  },
  unreachable: '{site} hiện không phản hồi. Chưa xóa gì. Vui lòng thử lại sau.',
};
