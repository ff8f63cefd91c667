import type { ProblemKindTable } from './kind.ts';

/** Faults seen while a single file is read. */
export const READING_PROBLEMS = {
  'YAML-INVALID': {
    severity: 'error',
    title: 'Phần đầu tệp không đọc được',
    meaning:
      'Phần nằm giữa hai dòng --- ở đầu tệp viết theo cú pháp YAML. Sai một dấu nháy, dấu hai chấm hay thụt dòng thì máy không biết trường nào là trường nào.',
    bad: "title: 'Chuyện ở Ia Ring\nlead: Hợp tác xã: mười năm",
    good: "title: 'Chuyện ở Ia Ring'\nlead: 'Hợp tác xã: mười năm'",
    fix: 'Đặt chữ trong cặp nháy đơn. Kiểm lại dấu nháy đóng, dấu hai chấm và thụt dòng bằng dấu cách ở dòng được nêu. Tệp .mdx phải bắt đầu bằng một dòng ---.',
  },
  'FIELD-INVALID': {
    severity: 'error',
    title: 'Giá trị của trường không hợp lệ',
    meaning: 'Một trường bị thiếu, sai kiểu, quá dài hoặc không nằm trong danh sách được phép.',
    bad: "sector: coffe\npublishedOn: '23/11/2026'",
    good: "sector: coffee\npublishedOn: '2026-11-23'",
    fix: 'Đọc câu báo: câu đó nói trường nhận gì. Ngày viết trong nháy theo dạng năm-tháng-ngày. Trường chưa có nguồn thì ghi unknown kèm lý do.',
  },
  'KEY-UNKNOWN': {
    severity: 'error',
    title: 'Trường không có trong loại tệp này',
    meaning:
      'Tên trường viết sai, hoặc trường thuộc loại tệp khác. Máy không bỏ qua để lời đã viết khỏi mất lặng lẽ; trường layout bị từ chối vì nó chạy mã khi dựng trang.',
    bad: "qoute: 'Xây dựng mô hình'",
    good: "quote: 'Xây dựng mô hình'",
    fix: 'Sửa tên trường theo gợi ý "Gần nhất", hoặc xóa trường đó.',
  },
  'TEXT-NOT-NFC': {
    severity: 'error',
    title: 'Chữ có dấu ở dạng tổ hợp rời',
    meaning:
      'Chữ có dấu được lưu thành chữ cái và dấu tách rời (NFD). Nhìn giống nhau nhưng máy không tìm ra và không so được.',
    bad: 'title: "Hợp tác xã" gồm 14 ký tự: dấu đứng rời khỏi chữ',
    good: 'title: "Hợp tác xã" gồm 10 ký tự: mỗi chữ có dấu là một ký tự',
    fix: 'Gõ lại chữ, hoặc mở tệp bằng trình soạn thảo, chọn chuyển sang Unicode dựng sẵn (NFC) rồi lưu. Lỗi này hay gặp khi chép từ PDF hay từ máy Mac.',
  },
  'FILE-NAME-MISMATCH': {
    severity: 'error',
    title: 'Tên tệp không khớp mã trong tệp',
    meaning: 'Tên tệp là khúc cuối của địa chỉ trang, nên phải suy ra được từ mã trong tệp.',
    bad: "content/tasks/2026/nv-2.mdx có code: 'NV-002'",
    good: "content/tasks/2026/nv-002.mdx có code: 'NV-002'",
    fix: 'Đổi tên tệp theo câu báo. Nếu mã mới sai thì sửa mã, giữ tên tệp: địa chỉ đã đăng không đổi.',
  },
  'CODE-DUPLICATE': {
    severity: 'error',
    title: 'Một mã dùng hai lần',
    meaning: 'Hai tệp cùng mang một mã hoặc một tên, nên không biết viện dẫn nói tới tệp nào.',
    bad: "nv-002.mdx và ban-sao.mdx cùng có code: 'NV-002'",
    good: "nv-002.mdx có code: 'NV-002', nv-034.mdx có code: 'NV-034'",
    fix: 'Xóa tệp thừa, hoặc đặt mã mới cho tệp thêm sau.',
  },
  'FILE-NOT-READ': {
    severity: 'error',
    title: 'Tệp không được đọc',
    meaning:
      'Tệp nằm sai thư mục, sai đuôi hoặc không mở được, nên sẽ không lên trang. Máy báo để không tệp nào mất lặng lẽ.',
    bad: 'content/stories/htx-moi.mdx',
    good: 'content/stories/htx-moi/index.mdx',
    fix: 'Chuyển tệp vào đúng thư mục của loại đó, đúng đuôi .mdx, hoặc xóa đi. Thư mục của từng loại có trong CONTRIBUTING.md.',
  },
} as const satisfies ProblemKindTable;
