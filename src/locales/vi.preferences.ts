/** Vietnamese. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { PreferencesMessages } from './messages.ts';

/** Texts of the second layer and of the declaration. */
export const messages: PreferencesMessages = {
  saved:
    'Lựa chọn của quý vị đã được lưu. Quý vị có thể thay đổi bất cứ lúc nào trong mục “Tùy chọn cookie” ở cuối mỗi trang.',
  notKept: 'Lựa chọn của quý vị chưa được lưu và chỉ có hiệu lực cho trang này.',
  close: 'Đóng',
  intro: 'Hãy chọn những gì {site} được phép làm trên thiết bị này.',
  withdrawal:
    'Quý vị có thể rút lại sự đồng ý tại đây bất cứ lúc nào bằng cách nhấn “Từ chối tất cả” một lần. Những việc đã làm trước đó theo sự đồng ý của quý vị vẫn hợp pháp.',
  necessary: 'Cần thiết',
  necessaryText: 'Giúp trang web hoạt động an toàn và ghi nhớ lựa chọn này.',
  alwaysActive: 'Luôn bật',
  save: 'Lưu lựa chọn của tôi',
  closeUnsaved: 'Đóng mà không lưu',
  lastChosen: 'Lựa chọn gần nhất của quý vị: {date}.',
  notYetChosen: 'Quý vị chưa chọn: tất cả đều đang tắt.',
  services: { other: '{count} dịch vụ' },
  goal: 'Mục đích',
  provider: 'Đơn vị',
  country: 'Địa điểm',
  safeguard: 'Biện pháp bảo vệ',
  stored: 'Lưu trên thiết bị của quý vị',
  roles: {
    processor: 'bên xử lý dữ liệu: làm theo chỉ dẫn của chúng tôi',
    controller: 'bên kiểm soát dữ liệu: tự quyết định cách dùng dữ liệu',
    joint: 'bên đồng kiểm soát dữ liệu: cùng quyết định với chúng tôi',
  },
  servicePolicy: 'Chính sách quyền riêng tư của {name}',
  session: 'cho đến khi quý vị đóng trình duyệt',
  persistent: 'cho đến khi quý vị xóa',
  remains: 'do {host} đặt: vẫn còn sau khi rút lại sự đồng ý, cho đến khi quý vị xóa trong trình duyệt',
  contact: 'Có câu hỏi? Hãy liên hệ {controller} tại {contact}.',
  authority: 'Quý vị có thể khiếu nại với cơ quan giám sát: {authority}.',
  consentId: 'Mã số đồng ý của quý vị: {id}',
  search: 'Tìm dịch vụ hoặc cookie',
  found: { none: 'Không tìm thấy gì.', other: 'Tìm thấy {count} dịch vụ.' },
  kinds: {
    cookie: 'cookie',
    localStorage: 'bộ nhớ cục bộ',
    sessionStorage: 'bộ nhớ phiên',
    indexedDB: 'cơ sở dữ liệu',
    cache: 'bộ nhớ đệm',
    serviceWorker: 'service worker',
  },
  legitimateInterest:
    'Hoạt động không cần sự đồng ý của quý vị, dựa trên lợi ích hợp pháp của chúng tôi. Hãy tắt để phản đối.',
  exempt: 'Pháp luật cho phép điều này mà không cần sự đồng ý của quý vị. Hãy tắt để phản đối.',
  off: 'Đã tắt và không hoạt động.',
  changed:
    'Mới hoặc thay đổi kể từ lần chọn gần nhất: {purposes}. Các lựa chọn khác của quý vị vẫn có hiệu lực.',
  isNew: 'Mới',
  gpc: 'Yêu cầu được tôn trọng: trình duyệt của quý vị gửi tín hiệu Global Privacy Control, nên không có gì được chia sẻ với bên khác trừ khi quý vị cho phép tại đây.',
  version: 'Phiên bản {revision} của thông báo này, {date}.',
  record: 'Hồ sơ của quý vị: xem, tải xuống, xóa',
  sensitive:
    'Việc truy cập trang này có thể cho biết điều gì đó về sức khỏe hoặc vấn đề nhạy cảm khác của quý vị. Khi chọn “Chấp nhận tất cả”, quý vị cũng đồng ý rõ ràng với việc sử dụng này.',
  explicit: 'Tôi đồng ý rõ ràng, ngay cả khi điều này cho biết thông tin nhạy cảm về tôi.',
  guardian: 'Em là trẻ em? Hãy chọn cùng cha mẹ hoặc người giám hộ.',
  declaration: 'Cookie và công nghệ tương tự trên {site}',
  name: 'Tên',
  kind: 'Loại',
  duration: 'Thời hạn',
  storesNothing: 'Không lưu gì trên thiết bị của quý vị.',
  purposes: {
    preferences: 'Để quý vị không phải nhập lại thông tin trong lần truy cập sau.',
    personalisation: 'Hiển thị nội dung và thông tin phù hợp với những gì quý vị đã xem.',
    analytics: 'Cho chúng tôi biết các dịch vụ được sử dụng ra sao để cải thiện.',
    statistics: 'Đếm số khách truy cập và số trang. Không thể nhận ra bất kỳ ai từ các con số.',
    marketing: 'Cho phép đối tác hiển thị quảng cáo phù hợp với quý vị, ở đây và ở nơi khác.',
  },
};
