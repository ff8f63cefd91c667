import { LIGHTHOUSE } from './audit.ts';
import type { Loss } from './lighthouse-report.ts';
import type { Result } from './results.ts';

const CATEGORIES = [
  ['performance', 'Hiệu năng'],
  ['accessibility', 'Truy cập'],
  ['best-practices', 'Thực hành tốt'],
  ['seo', 'SEO'],
] as const;
/** What Lighthouse says of a page that asks search engines to leave it out. */
const NOT_CRAWLABLE = 'is-crawlable';

/** The results as a Markdown page. */
export function reportOf(results: readonly Result[]): string {
  const days = [...new Set(results.map(({ on }) => on))].sort().join(', ');
  const machines = [...new Set(results.map(({ machine }) => machine))].join('; ');
  const below = results.filter(({ losses }) => losses.length > 0);
  return [
    '# Lighthouse trên mọi loại trang',
    '',
    `\`npm run bench -- lighthouse\`, ngày ${days}. Máy: ${machines}.`,
    '',
    `${LIGHTHOUSE}, kiểu điện thoại (mạng 4G chậm và bộ xử lý chậm bốn lần đều là giả lập), trên bản dựng chính thức; máy chủ tại chỗ gửi bản nén sẵn, HTTP/1.1, không TLS. Mỗi loại trang là một tệp tuyến của \`src/pages\` có dựng ra HTML; trang đại diện là trang nặng nhất mà sơ đồ trang có nêu, không có thì trang nặng nhất của tuyến ấy; thêm trang tìm kiếm khi đã có câu hỏi. Trang quản trị là công cụ của người sửa bài nên không kể. Trang có hiệu năng dưới 100 được đo ba lần, mỗi lần đợi máy rảnh tối đa một phút, và lấy lần đứng giữa. "Tải" là số việc chờ bộ xử lý (trung bình 1 phút) ngay trước lần được lấy: hơn 1 thì hiệu năng không đáng tin.`,
    '',
    summaryOf(results),
    '',
    `| Trang | Tuyến | ${CATEGORIES.map(([, title]) => title).join(' | ')} | Yêu cầu | Gửi, kB | Số lần | Tải |`,
    '| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...results.map(rowOf),
    '',
    ...(below.length === 0 ? [] : ['## Dưới 100', '', ...below.flatMap(lossesOf)]),
  ].join('\n');
}

function summaryOf(results: readonly Result[]): string {
  const full = results.filter(({ losses }) => losses.length === 0);
  const onPurpose = results.filter(
    (result) =>
      result.losses.length > 0 && result.losses.every((loss) => isOnPurpose(result, loss)),
  );
  const others = results.length - full.length - onPurpose.length;
  return [
    `**${full.length} trong ${results.length} trang được 100 ở cả bốn mục.**`,
    ...(onPurpose.length === 0
      ? []
      : [
          `${onPurpose.length} trang chỉ mất điểm SEO vì cố ý không vào máy tìm kiếm: trang nằm ngoài sơ đồ trang và tự ghi \`noindex\`.`,
        ]),
    ...(others === 0 ? [] : [`${others} trang còn mất điểm vì điều khác, kể ở dưới.`]),
  ].join(' ');
}

/** A page outside the site map that asks not to be listed does what it is meant to; one that the map names does not. */
function isOnPurpose({ isListed }: Result, { id }: Loss): boolean {
  return id === NOT_CRAWLABLE && !isListed;
}

function rowOf(result: Result): string {
  const { address, route, scores, requests, sentKb, runs, load } = result;
  return `| ${[
    `\`${decodeURI(address)}\``,
    `\`${route}\``,
    ...CATEGORIES.map(([name]) => scores[name] ?? 'không chấm'),
    requests,
    number(sentKb),
    runs,
    number(load),
  ].join(' | ')} |`;
}

function lossesOf(result: Result): string[] {
  const lines = result.losses.map((loss) => {
    const [, category = loss.category] = CATEGORIES.find(([name]) => name === loss.category) ?? [];
    const says = loss.says === '' ? '' : `: ${loss.says}`;
    const purpose = isOnPurpose(result, loss) ? ' Cố ý: trang nằm ngoài sơ đồ trang.' : '';
    return `- ${category}, mất ${number(loss.points)} điểm: \`${loss.id}\` (${loss.title})${says}.${purpose}`;
  });
  return [`### \`${decodeURI(result.address)}\``, '', ...lines, ''];
}

function number(value: number): string {
  return value.toFixed(1).replace('.', ',');
}
