import type { ProblemKindTable } from './kind.ts';

const FIX =
  'Xóa khỏi bài. Nếu đó là đầu mối công việc mà chủ nhân đã đồng ý công khai thì chép đúng vào officeContacts ở đầu tệp câu chuyện.';

/** What belongs to a person: once published it cannot be called back. */
export const PRIVACY_PROBLEMS = {
  'PRIVATE-PHONE': {
    severity: 'error',
    title: 'Số điện thoại cá nhân',
    meaning: 'Bài có số điện thoại di động. Số cá nhân đã đăng thì không lấy lại được.',
    bad: 'Liên hệ anh Nam, 0905 123 456.',
    good: 'Liên hệ hợp tác xã qua Ủy ban nhân dân xã.',
    fix: FIX,
  },
  'PRIVATE-ID': {
    severity: 'error',
    title: 'Số căn cước, chứng minh nhân dân',
    meaning: 'Bài có dãy số giống số căn cước (12 số) hoặc chứng minh nhân dân (9 số).',
    bad: 'Bà H’Lan, CCCD 064123456789',
    good: 'Bà H’Lan, thành viên hợp tác xã',
    fix: 'Xóa khỏi bài; không có trường hợp nào cần đăng số này. Nếu là mã khác thì ghi rõ "mã số…" ngay trước dãy số.',
  },
  'PRIVATE-EMAIL': {
    severity: 'error',
    title: 'Thư điện tử cá nhân',
    meaning: 'Bài có địa chỉ thư không thuộc cơ quan nhà nước (gov.vn).',
    bad: 'Gửi về nam.nguyen@gmail.com.',
    good: 'Gửi về kttt@gialai.gov.vn.',
    fix: FIX,
  },
  'PRIVATE-ADDRESS': {
    severity: 'error',
    title: 'Địa chỉ nhà riêng',
    meaning: 'Bài ghi số nhà, hoặc tên một người kèm thôn, làng, tổ nơi người đó ở.',
    bad: 'Ông Nguyễn Văn An, trú thôn 3, số nhà 12',
    good: 'Ông Nguyễn Văn An, thành viên hợp tác xã ở xã Kon Gang',
    fix: 'Chỉ ghi đến xã, phường. Địa chỉ trụ sở hợp tác xã đã công khai thì chép đúng vào officeContacts ở đầu tệp câu chuyện.',
  },
  'PRIVATE-ACCOUNT': {
    severity: 'error',
    title: 'Số tài khoản ngân hàng',
    meaning: 'Bài có số tài khoản. Số tài khoản trong bài hay bị kẻ gian sửa để lừa tiền.',
    bad: 'Chuyển khoản: 1903 4567 8901',
    good: 'Cách góp vốn: hỏi hợp tác xã.',
    fix: FIX,
  },
} as const satisfies ProblemKindTable;
