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
    fix: 'Mở ảnh, chọn xuất hoặc lưu thành JPEG rồi chép lại. iPhone: chọn ảnh, bấm Chia sẻ, Tùy chọn, chọn "Tương thích nhất" rồi gửi; để lần sau máy chụp JPEG: Cài đặt, Camera, Định dạng, chọn "Tương thích nhất". Xóa tệp cũ.',
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
    title: 'Ảnh còn nguyên cỡ máy chụp',
    meaning:
      'Cạnh dài quá 2048 điểm ảnh: trang không dùng tới, mà kho nội dung phình ra mãi mãi và mỗi lần dựng trang chậm đi.',
    bad: 'anh.jpg 4032 × 3024, 5 MB',
    good: 'anh.jpg 2048 × 1536, 0,4 MB',
    fix: 'Chạy lệnh câu báo nêu: npm run import -- photo <tên câu chuyện>. Không có máy chạy lệnh: mở ảnh, thu cạnh dài còn 2048 điểm ảnh, lưu JPEG rồi chép lại.',
  },
  'PHOTO-LOCATION': {
    severity: 'error',
    title: 'Ảnh còn giữ vị trí chụp',
    meaning:
      'Trong tệp ảnh có tọa độ nơi chụp. Trang đã dựng thì không có, nhưng tệp gốc nằm trong kho vẫn lộ nhà của người được chụp.',
    bad: 'anh.jpg có GPS trong EXIF',
    good: 'anh.jpg không có GPS',
    fix: 'Chạy lệnh câu báo nêu: npm run import -- photo <tên câu chuyện>. Không có máy chạy lệnh: Windows bấm phải vào ảnh, Properties, Details, Remove Properties; điện thoại khi chia sẻ ảnh thì bỏ chọn Vị trí. Rồi chép lại. Tệp cũ đã vào kho Git thì báo người quản trị kho.',
  },
  'PHOTO-METADATA': {
    severity: 'error',
    title: 'Ảnh còn giữ điều máy chụp ghi vào',
    meaning:
      'Trong tệp ảnh có thông tin máy chụp, ngày giờ hoặc tên người (EXIF, XMP, IPTC). Trang đã dựng thì không có, nhưng tệp trong kho thì còn.',
    bad: 'anh.jpg chép thẳng từ điện thoại',
    good: 'anh.jpg đã qua npm run import -- photo',
    fix: 'Chạy lệnh câu báo nêu: npm run import -- photo <tên câu chuyện>. Ảnh được quay đúng chiều, thu còn 2048 điểm ảnh và bỏ hết thông tin ấy.',
  },
  'PHOTO-CONSENT': {
    severity: 'error',
    title: 'Chưa rõ người trong ảnh có đồng ý',
    meaning:
      'Mô tả cho thấy trong ảnh có người, mà consent ghi không có người, hoặc ghi là chưa hỏi. Hình của một người chỉ được đăng khi người ấy đồng ý.',
    bad: "alt: 'Hai người hái cà phê'\nconsent: 'không có người trong ảnh'",
    good: "alt: 'Hai người hái cà phê'\nconsent: 'Hai người trong ảnh đồng ý, ngày 05/12/2025'",
    fix: 'Hỏi người trong ảnh, ghi ai đồng ý và ngày nào. Chưa hỏi được thì bỏ ảnh ra khỏi bài.',
  },
  'PHOTO-KEY-NOT-FOUND': {
    severity: 'error',
    title: 'Không có ảnh được gọi',
    meaning: 'Trong bài có <Anh ma="…" /> mà không ảnh nào ở photos mang key ấy.',
    bad: '<Anh ma="vuon-tiu" />',
    good: '<Anh ma="vuon-tieu" />',
    fix: 'Sửa theo mã gần nhất mà câu báo nêu, hoặc thêm key cho ảnh ở photos.',
  },
  'PHOTO-NOT-NAMED': {
    severity: 'hint',
    title: 'Ảnh không bài nào dùng',
    meaning: 'Tệp ảnh nằm cạnh bài nhưng photos không khai, nên không ai thấy mà kho vẫn giữ mãi.',
    bad: 'htx-a/vuon.jpg, trong khi photos của htx-a không có vuon.jpg',
    good: 'photos:\n  - src: ./vuon.jpg',
    fix: 'Khai ảnh ở photos, hoặc xóa tệp.',
  },
} as const satisfies ProblemKindTable;
