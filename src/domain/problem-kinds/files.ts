import type { ProblemKindTable } from './kind.ts';

/** Faults of the files that content names: originals and evidence. */
export const FILE_PROBLEMS = {
  'ATTACHMENT-NOT-FOUND': {
    severity: 'error',
    title: 'Không có tệp đính kèm',
    meaning: 'Nội dung dẫn tới một tệp không có trong public/, nên người đọc bấm vào sẽ gặp lỗi.',
    bad: 'file: van-ban-goc/20-nq.pdf',
    good: 'file: van-ban-goc/20-nq-tw.pdf',
    fix: 'Chép tệp vào public/van-ban-goc/ (văn bản) hoặc public/minh-chung/ (minh chứng), tên không dấu, đúng tên đã ghi.',
  },
  'ATTACHMENT-DAMAGED': {
    severity: 'error',
    title: 'Tệp đính kèm hỏng',
    meaning: 'Tệp không mở được: hỏng khi chép, có mật khẩu, hoặc không phải loại mà đuôi tên nói.',
    bad: '20-nq-tw.pdf dài 0 byte',
    good: '20-nq-tw.pdf mở được bằng trình đọc PDF',
    fix: 'Chép lại tệp từ nơi gốc rồi mở thử. Tệp có mật khẩu thì bỏ mật khẩu trước.',
  },
  'ATTACHMENT-NO-TEXT': {
    severity: 'hint',
    title: 'Tệp đính kèm không có lớp chữ',
    meaning: 'Bản quét chỉ là ảnh: ô tìm kiếm và trình đọc màn hình không đọc được lời trong đó.',
    bad: 'bản quét chụp từ máy photocopy',
    good: 'bản PDF xuất từ Word, hoặc bản quét đã nhận dạng chữ',
    fix: 'Chạy nhận dạng chữ (OCR) rồi chép lại, hoặc đính kèm thêm bản Word.',
  },
} as const satisfies ProblemKindTable;
