import type { ProblemKindTable } from './kind.ts';

/** What a text may not hold, because it would run, break the page, or lead a reader into a trap. */
export const MARKUP_PROBLEMS = {
  'MDX-EXPRESSION': {
    severity: 'error',
    title: 'Dấu { } trong bài',
    meaning:
      'Trong tệp .mdx, chữ nằm giữa { và } được chạy như mã khi dựng trang. Bài viết không được chạy mã.',
    bad: 'Doanh thu {năm 2025} tăng.',
    good: 'Doanh thu (năm 2025) tăng.\nDoanh thu \\{năm 2025\\} tăng.',
    fix: 'Đổi { } thành ( ), hoặc gõ dấu \\ trước mỗi dấu ngoặc. Chú thích {/* … */} thì xóa đi.',
  },
  'MDX-IMPORT': {
    severity: 'error',
    title: 'import hoặc export trong bài',
    meaning:
      'Dòng bắt đầu bằng import hay export là mã chạy khi dựng trang. Bài viết không được chạy mã.',
    bad: "import Thu from './Thu.astro'",
    good: '(xóa dòng này)',
    fix: 'Xóa dòng đó. Nếu là chữ thường trong bài thì viết câu bắt đầu bằng từ khác.',
  },
  'MDX-TAG': {
    severity: 'error',
    title: 'Thẻ HTML hoặc dấu < trong bài',
    meaning:
      'Bài chỉ dùng Markdown và các thành phần được phép. Thẻ HTML có thể chạy mã hoặc làm vỡ trang; dấu < đứng một mình bị hiểu là thẻ.',
    bad: 'Diện tích <5 ha. <b>Quan trọng</b>',
    good: 'Diện tích dưới 5 ha. **Quan trọng**\nDiện tích \\<5 ha.',
    fix: 'Chữ đậm viết **chữ đậm**, chữ nghiêng viết *chữ nghiêng*, liên kết viết [chữ](địa chỉ). Muốn hiện dấu < thì gõ \\<.',
  },
  'MDX-COMPONENT': {
    severity: 'error',
    title: 'Thành phần không có',
    meaning: 'Tên thành phần sai, hoặc loại tệp này không dùng thành phần đó.',
    bad: '<Solieu nam="2025" nguon="bao">100 ha</Solieu>',
    good: '<SoLieu nam="2025" nguon="bao">100 ha</SoLieu>',
    fix: 'Sửa tên theo gợi ý trong câu báo, đúng chữ hoa. Chỉ câu chuyện dùng được thành phần: <SoLieu>, <Anh>, <TrichDan>, <HopThongTin>.',
  },
  'MDX-ATTRIBUTE': {
    severity: 'error',
    title: 'Thuộc tính của thành phần sai',
    meaning:
      'Thành phần thiếu thuộc tính, có thuộc tính lạ, hoặc giá trị không nằm trong nháy kép.',
    bad: '<SoLieu nam={2025} onclick="x">100 ha</SoLieu>',
    good: '<SoLieu nam="2025" nguon="bao">100 ha</SoLieu>',
    fix: 'Chỉ ghi những thuộc tính câu báo nêu, mỗi giá trị trong nháy kép, không dùng { }.',
  },
  'MDX-PLACEMENT': {
    severity: 'error',
    title: 'Thành phần đặt sai chỗ',
    meaning:
      'Ảnh, câu trích và hộp thông tin là những khối riêng: đặt giữa một câu, trong danh sách hay trong nhau thì trang vỡ. <Anh /> không chứa chữ; <TrichDan> và <HopThongTin> phải có chữ.',
    bad: 'Vườn tiêu <Anh ma="vuon-tieu" /> mùa hái.',
    good: 'Vườn tiêu mùa hái.\n\n<Anh ma="vuon-tieu" />',
    fix: 'Đặt thành phần trên một dòng riêng, có dòng trống trước và sau.',
  },
  'MDX-IMAGE': {
    severity: 'error',
    title: 'Ảnh đặt trong thân bài',
    meaning:
      'Ảnh phải khai ở photos để có mô tả, người chụp, chú thích và sự đồng ý của người trong ảnh, và để được thu nhỏ, xóa vị trí chụp.',
    bad: '![](vuon.jpg)',
    good: "photos:\n  - key: vuon\n    src: ./vuon.jpg\n    alt: 'Hai người hái cà phê'\n    caption: 'Mùa hái tháng 12.'\n    credit: 'Ban biên tập'\n    consent: 'Hai người trong ảnh đồng ý, ngày 05/12/2025'\n---\n\n<Anh ma=\"vuon\" />",
    fix: 'Chuyển ảnh lên danh sách photos ở đầu tệp, có key, rồi thay dòng ảnh trong bài bằng <Anh ma="key" />. Ảnh không gọi bằng <Anh> vẫn hiện ở cuối bài. Trang hướng dẫn đăng bài chỉ nhận hình do npm run pictures chụp, kèm lời mô tả.',
  },
  'LINK-UNSAFE': {
    severity: 'error',
    title: 'Liên kết không an toàn',
    meaning:
      'Liên kết chạy mã (javascript:, data:, vbscript:) hoặc giấu nơi đến. Bài chỉ dẫn tới trang web (http, https), thư điện tử, điện thoại hoặc trang khác của trang này.',
    bad: '[Xem](javascript:alert(1)) · [Xem](//trang-la.example)',
    good: '[Xem](https://gialai.gov.vn/) · [khoản 5 mục II](/ke-hoach/2026/ii-5/)',
    fix: 'Thay bằng địa chỉ đầy đủ bắt đầu bằng https://, hoặc địa chỉ trong trang bắt đầu bằng một dấu /.',
  },
  'TEXT-MARKUP': {
    severity: 'error',
    title: 'Thẻ HTML trong một trường chữ',
    meaning:
      'Tựa, mô tả, chú thích, tên gọi… là chữ thường. Thẻ HTML ở đó chỉ hiện ra nguyên xi, hoặc là mã độc ai đó cài vào.',
    bad: "title: 'Cà phê <b>sạch</b>'",
    good: "title: 'Cà phê sạch'",
    fix: 'Xóa thẻ. Dấu < để so sánh thì viết "dưới", hoặc để một dấu cách sau nó.',
  },
  'TEXT-INVISIBLE': {
    severity: 'error',
    title: 'Ký tự không nhìn thấy',
    meaning:
      'Trong chữ có ký tự điều khiển, ký tự đảo chiều chữ hoặc dấu cách rỗng. Chúng làm chữ hiện khác với chữ thật, hay gặp khi chép từ PDF hoặc mạng xã hội.',
    bad: 'title: "Gạo[U+202E]sạch"',
    good: 'title: "Gạo sạch"',
    fix: 'Xóa và gõ lại đoạn quanh chỗ được nêu; câu báo ghi mã của ký tự.',
  },
} as const satisfies ProblemKindTable;
