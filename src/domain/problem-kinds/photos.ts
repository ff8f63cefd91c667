import type { ProblemKindTable } from './kind.ts';

/** Faults of the photographs that stories name. */
export const PHOTO_PROBLEMS = {
  'PHOTO-NOT-FOUND': {
    severity: 'error',
    title: 'Không có tệp ảnh',
    meaning: 'Bài khai một ảnh mà tệp không nằm cạnh bài.',
    bad: 'src: ./Vườn.JPG',
    good: 'src: ./vuon-ca-phe.jpg',
    fix: 'Chép ảnh vào cùng thư mục với index.mdx, tên không dấu, và ghi src bắt đầu bằng "./", đúng chữ hoa chữ thường.',
  },
  'PHOTO-UNREADABLE': {
    severity: 'error',
    title: 'Ảnh không đọc được',
    meaning:
      'Tệp ảnh hỏng, hoặc là loại trang không nhận: HEIC của iPhone, SVG, GIF, TIFF. Đuôi tên có thể không đúng với ruột tệp.',
    bad: 'IMG_1203.HEIC đổi tên thành anh.jpg',
    good: 'anh.jpg xuất ra từ ứng dụng ảnh',
    fix: 'Mở ảnh, chọn xuất hoặc lưu thành JPEG rồi chép lại. iPhone: Cài đặt, Camera, Định dạng, chọn "Tương thích nhất".',
  },
  'PHOTO-SMALL': {
    severity: 'hint',
    title: 'Ảnh nhỏ',
    meaning: 'Cạnh dài dưới 800 điểm ảnh: lên trang sẽ nhòe.',
    bad: 'ảnh 640 × 480 lấy từ Zalo',
    good: 'ảnh gốc 4032 × 3024 từ điện thoại',
    fix: 'Xin ảnh gốc của người chụp; ảnh gửi qua ứng dụng nhắn tin thường bị thu nhỏ.',
  },
  'PHOTO-LARGE': {
    severity: 'error',
    title: 'Tệp ảnh quá nặng',
    meaning: 'Tệp ảnh trên 15 MB làm kho nội dung phình ra mãi mãi và làm chậm mỗi lần dựng trang.',
    bad: 'anh.jpg nặng 22 MB',
    good: 'anh.jpg nặng 2 MB, cạnh dài 2048 điểm ảnh',
    fix: 'Mở ảnh, thu cạnh dài còn 2048 điểm ảnh, lưu JPEG rồi chép lại.',
  },
  'PHOTO-LOCATION': {
    severity: 'error',
    title: 'Ảnh còn giữ vị trí chụp',
    meaning:
      'Trong tệp ảnh có tọa độ nơi chụp. Trang đã dựng thì không có, nhưng tệp gốc nằm trong kho vẫn lộ nhà của người được chụp.',
    bad: 'anh.jpg có GPS trong EXIF',
    good: 'anh.jpg không có GPS',
    fix: 'Windows: bấm phải vào ảnh, Properties, Details, Remove Properties. Điện thoại: khi chia sẻ ảnh, bỏ chọn Vị trí. Rồi chép lại.',
  },
} as const satisfies ProblemKindTable;
