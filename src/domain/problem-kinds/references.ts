import type { ProblemKindTable } from './kind.ts';

/** Faults between files: a reference that leads nowhere, words that are not where they are said to be. */
export const REFERENCE_PROBLEMS = {
  'CLAUSE-NOT-FOUND': {
    severity: 'error',
    title: 'Không có khoản được dẫn',
    meaning: 'Tệp dẫn tới một khoản mà kế hoạch của năm đó không có.',
    bad: 'clauses: [ii-9]',
    good: 'clauses: [ii-5]',
    fix: 'Chọn trong các mã gần nhất mà câu báo nêu. Mã khoản là số mục và số khoản: khoản 5 mục II là ii-5.',
  },
  'TASK-NOT-FOUND': {
    severity: 'error',
    title: 'Không có nhiệm vụ được dẫn',
    meaning: 'Câu chuyện dẫn tới một nhiệm vụ không có trong content/tasks/.',
    bad: 'tasks: [nv-11]',
    good: 'tasks: [nv-011]',
    fix: 'Chọn trong các mã gần nhất mà câu báo nêu; mã có ba chữ số trở lên.',
  },
  'AGENCY-NOT-FOUND': {
    severity: 'error',
    title: 'Không có cơ quan được dẫn',
    meaning: 'Mã cơ quan không có trong content/agencies/.',
    bad: 'agency: so-tai-chin',
    good: 'agency: so-tai-chinh',
    fix: 'Chọn trong các mã gần nhất mà câu báo nêu. Cơ quan mới thì thêm một tệp vào content/agencies/ trước.',
  },
  'DOCUMENT-NOT-FOUND': {
    severity: 'error',
    title: 'Không có văn bản được dẫn',
    meaning: 'Mã văn bản không có trong content/documents/.',
    bad: 'documents: [20-nq]',
    good: 'documents: [20-nq-tw]',
    fix: 'Chọn trong các mã gần nhất mà câu báo nêu. Văn bản mới thì thêm một tệp vào content/documents/ trước.',
  },
  'COMMUNE-NOT-FOUND': {
    severity: 'error',
    title: 'Không có xã, phường mang mã này',
    meaning:
      'Mã không có trong bảng 135 xã, phường của tỉnh sau sắp xếp năm 2025. Tên huyện, thị xã và xã cũ không còn là đơn vị hành chính.',
    bad: "commune: '00001'",
    good: "commune: '23701'",
    fix: 'Tìm mã năm chữ số trong content/communes/communes.csv. Tên địa bàn cũ ghi ở formerPlace.',
  },
  'SOURCE-NOT-FOUND': {
    severity: 'error',
    title: 'Số liệu dẫn nguồn không có',
    meaning: 'Mã nguồn của một con số không có trong danh sách sources của bài.',
    bad: '<SoLieu nam="2025" nguon="bao">100 ha</SoLieu>',
    good: '<SoLieu nam="2025" nguon="bao-gia-lai">100 ha</SoLieu>',
    fix: 'Dùng đúng key của một mục trong sources, hoặc thêm nguồn đó vào sources.',
  },
  'QUOTE-NOT-FOUND': {
    severity: 'error',
    title: 'Câu trích không có trong khoản',
    meaning: 'Câu giao nhiệm vụ phải chép đúng từng chữ từ khoản được dẫn.',
    bad: "quote: 'xây dựng các mô hình'",
    good: "quote: 'Xây dựng, phát hiện các mô hình'",
    fix: 'Mở khoản được dẫn trong content/plans/ và chép lại, kể cả chữ hoa và dấu câu. Nếu câu nằm ở khoản khác thì sửa clauses.',
  },
  'WORDS-NOT-FOUND': {
    severity: 'error',
    title: 'Khoản không gọi cơ quan bằng chữ này',
    meaning: 'Trường words của cơ quan chủ trì phải là chữ có thật trong khoản được dẫn.',
    bad: "words: 'Sở Tài Chính'",
    good: "words: 'Sở Tài chính'",
    fix: 'Chép đúng chữ của khoản.',
  },
} as const satisfies ProblemKindTable;
