import type { ProblemKindTable } from './kind.ts';

/** What the schema cannot see: words, figures, days and places that do not fit each other. */
export const WORDING_PROBLEMS = {
  'NAME-CAPITALS': {
    severity: 'error',
    title: 'Tên cơ quan, xã, phường sai chữ hoa',
    meaning:
      'Tên riêng đã có trong bảng của trang nhưng viết khác chữ hoa, nên người đọc và máy tưởng là tên khác.',
    bad: 'Sở Tài Chính, Hội Đồng Nhân Dân, xã Kon gang',
    good: 'Sở Tài chính, Hội đồng nhân dân, xã Kon Gang',
    fix: 'Chép đúng cách viết mà câu báo nêu.',
  },
  'TEXT-UNPROOFED': {
    severity: 'hint',
    title: 'Lời Kế hoạch chưa đối chiếu với bản gốc',
    meaning:
      'Tệp mang lời do máy nhận dạng từ bản quét. Máy đọc sai vài chữ ở mỗi trang, nên trang hiện dấu "chưa đối chiếu".',
    bad: 'isUnproofed: true',
    good: 'shortTitle: Rõ trách nhiệm',
    fix: 'So từng chữ với bản gốc, sửa chữ sai, rồi xóa dòng isUnproofed khỏi tệp.',
  },
  'TERM-CONTRADICTED': {
    severity: 'hint',
    title: 'Thuật ngữ viết đầy đủ khác lời Kế hoạch',
    meaning:
      'Kế hoạch tự nói chữ viết tắt ấy là gì ("sau đây viết tắt là …"), còn tệp thuật ngữ ghi khác. Trên trang Kế hoạch, lời của Kế hoạch được dùng.',
    bad: 'term: HTX\nexpansion: hội tương trợ xã',
    good: 'term: HTX\nexpansion: hợp tác xã',
    fix: 'Đọc khoản mà câu báo nêu rồi sửa expansion cho khớp. Nếu hai kế hoạch dùng một chữ cho hai nghĩa thì ghi nghĩa của kế hoạch mới nhất.',
  },
  'TONE-MIXED': {
    severity: 'hint',
    title: 'Hai cách đặt dấu trong một tệp',
    meaning:
      'Cùng một tệp vừa viết "hòa, ủy" vừa viết "hoà, uỷ". Cả hai đều đọc được, nhưng một tệp nên theo một cách.',
    bad: 'Ủy ban nhân dân xã An Hoà',
    good: 'Ủy ban nhân dân xã An Hòa',
    fix: 'Sửa những chữ câu báo nêu cho theo cách viết nhiều hơn trong tệp. Nguyên văn kế hoạch và câu trích giữ nguyên.',
  },
  'DATE-ORDER': {
    severity: 'error',
    title: 'Ngày ngược nhau',
    meaning:
      'Hai ngày trái nhau: sửa hay gỡ trước khi đăng, minh chứng sau báo cáo, hết hiệu lực trước khi có hiệu lực, lời sửa đổi của kế hoạch trước lời cũ.',
    bad: "publishedOn: '2026-11-23'\nchanges:\n  - { on: '2026-11-01', note: 'Sửa số liệu.' }",
    good: "publishedOn: '2026-11-23'\nchanges:\n  - { on: '2026-11-24', note: 'Sửa số liệu.' }",
    fix: 'Đối chiếu với văn bản gốc rồi sửa ngày sai. Hay gặp khi đảo ngày và tháng.',
  },
  'DATE-FUTURE': {
    severity: 'error',
    title: 'Ngày chưa tới',
    meaning: 'Một việc kể là đã làm (sửa bài, gỡ bài) lại mang một ngày còn ở phía trước.',
    bad: "changes:\n  - { on: '2062-11-24', note: 'Sửa số liệu.' }",
    good: "changes:\n  - { on: '2026-11-24', note: 'Sửa số liệu.' }",
    fix: 'Ghi ngày thật sự đã sửa hoặc gỡ. Muốn bài hiện vào một ngày sau thì đặt ngày ấy ở publishedOn.',
  },
  'FIGURE-NO-SOURCE': {
    severity: 'error',
    title: 'Số liệu không có nguồn',
    meaning:
      'Trong câu chuyện có một con số kèm đơn vị mà không nằm trong <SoLieu>, nên người đọc không biết của năm nào, lấy ở đâu.',
    bad: 'Hợp tác xã có 100 thành viên.',
    good: 'Hợp tác xã có <SoLieu nam="12/2025" nguon="bao">100 thành viên</SoLieu>.',
    fix: 'Bọc con số và đơn vị trong <SoLieu> với năm và mã nguồn. Không tìm được nguồn thì bỏ con số.',
  },
  'FIGURE-NO-YEAR': {
    severity: 'error',
    title: 'Số liệu không có năm',
    meaning: 'Con số không nói của năm nào thì không so được.',
    bad: '<SoLieu nam="tháng 12" nguon="bao">100 thành viên</SoLieu>',
    good: '<SoLieu nam="12/2025" nguon="bao">100 thành viên</SoLieu>',
    fix: 'Thêm năm bốn chữ số. Nguồn không ghi năm thì viết nam="không ghi năm" trong bài, hoặc asOf: { unknown: source-undated } ở đầu tệp.',
  },
  'LINK-NOT-FOUND': {
    severity: 'error',
    title: 'Liên kết trong trang dẫn tới chỗ không có',
    meaning: 'Trang hoặc mục được dẫn không có, nên người đọc bấm vào sẽ gặp lỗi.',
    bad: '[khoản 9](/ke-hoach/2026/ii-9/)',
    good: '[khoản 5](/ke-hoach/2026/ii-5/)',
    fix: 'Chọn trong các địa chỉ gần nhất mà câu báo nêu. Địa chỉ trong trang bắt đầu và kết thúc bằng dấu /.',
  },
  'PLACE-FORMER': {
    severity: 'hint',
    title: 'Tên huyện, thị xã cũ',
    meaning: 'Từ 01/7/2025 không còn cấp huyện. Người đọc hôm nay tìm theo xã, phường.',
    bad: 'ở huyện Đak Đoa',
    good: 'ở xã Đak Đoa (trước đây là huyện Đak Đoa)',
    fix: 'Viết tên xã, phường hôm nay; câu báo nêu những xã, phường mang tên ấy. Nói về trước tháng 7/2025 thì thêm chữ "cũ" hoặc "trước đây".',
  },
  'ALT-USELESS': {
    severity: 'error',
    title: 'Mô tả ảnh không mô tả',
    meaning:
      'Mô tả ảnh chép lại chú thích, là tên tệp, hoặc chỉ có chữ "ảnh". Người không nhìn thấy ảnh nghe hai lần một câu, hoặc không nghe được gì.',
    bad: "alt: 'Mùa hái đầu tháng 12.'\ncaption: 'Mùa hái đầu tháng 12.'",
    good: "alt: 'Hai người hái cà phê bên hàng cây trĩu quả'\ncaption: 'Mùa hái đầu tháng 12.'",
    fix: 'Mô tả điều nhìn thấy: ai, làm gì, ở đâu. Điều không nhìn thấy (ngày, tên lễ) để ở chú thích.',
  },
} as const satisfies ProblemKindTable;
