import type { ProblemKindTable } from './kind.ts';

/** Faults on a story's way from draft to readers, and back. */
export const PUBLICATION_PROBLEMS = {
  'STATE-INCOMPLETE': {
    severity: 'error',
    title: 'Trạng thái của bài thiếu ngày hoặc lý do',
    meaning:
      'Bài đã đăng phải có ngày đăng lần đầu; bài đã gỡ phải nói gỡ ngày nào, vì sao; bài khác thì không được ghi việc gỡ.',
    bad: "state: withdrawn\npublishedOn: '2026-11-23'",
    good: "state: withdrawn\npublishedOn: '2026-11-23'\nwithdrawal:\n  on: '2026-12-01'\n  reason: 'Hợp tác xã đề nghị rút để bổ sung số liệu.'",
    fix: "Thêm trường mà câu báo nêu. Đăng lại một bài đã gỡ thì đổi state về published, xóa withdrawal và giữ việc gỡ trong changes: { on: ngày gỡ, note: 'Gỡ bài: lý do' }.",
  },
  'TEXT-UNFILLED': {
    severity: 'error',
    title: 'Chỗ chưa điền',
    meaning:
      'Bài tạo từ mẫu hoặc nhập từ Word còn chỗ ghi CHƯA ĐIỀN, hoặc chưa có nguồn, hộp thông tin, khoản. Bản nháp chỉ được nhắc; gửi duyệt hay đăng thì là lỗi.',
    bad: "state: in-review\nlead: 'CHƯA ĐIỀN: đoạn mở, một hoặc hai câu'",
    good: "state: in-review\nlead: 'Mười năm giữ một cách làm cà phê.'",
    fix: 'Thay cả dòng chữ CHƯA ĐIỀN bằng điều thật. Không biết thì hỏi hợp tác xã; đừng đoán.',
  },
  'LINK-UNPUBLISHED': {
    severity: 'error',
    title: 'Liên kết tới câu chuyện chưa đăng',
    meaning:
      'Bài được dẫn còn là bản nháp, đang chờ duyệt hoặc lên lịch muộn hơn, nên người đọc bấm vào sẽ không thấy gì; liên kết còn làm lộ rằng có bài ấy.',
    bad: '[bài về HTX Thử](/mo-hinh/htx-thu/), mà htx-thu có state: draft',
    good: 'bỏ liên kết, hoặc đăng htx-thu cùng ngày hay sớm hơn',
    fix: 'Bỏ liên kết cho đến khi bài kia được đăng, hoặc đặt ngày đăng của bài kia không muộn hơn bài này.',
  },
  'LINK-WITHDRAWN': {
    severity: 'hint',
    title: 'Liên kết tới câu chuyện đã gỡ',
    meaning: 'Người đọc bấm vào chỉ gặp lời báo bài đã gỡ.',
    bad: '[bài về HTX Thử](/mo-hinh/htx-thu/), mà htx-thu có state: withdrawn',
    good: 'bỏ liên kết, hoặc nói rõ bài đã gỡ',
    fix: 'Bỏ liên kết, hoặc viết lại câu cho người đọc biết bài đã gỡ.',
  },
} as const satisfies ProblemKindTable;
