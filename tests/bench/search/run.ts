import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { format } from 'prettier';
import { CHROMIUM_ARGUMENTS, findChromium } from '#commands/chromium.ts';
import { Stopwatch } from '#commands/stopwatch.ts';
import { formatDay } from '#domain/date.ts';
import { today } from '#library/clock.ts';
import { loadHead } from '#search/index-head.ts';
import { publishedCopy } from '../../servers/published-copy.ts';
import { readQueries } from '../../site/support/relevance.ts';
import { measure } from './measure.ts';
import { costRows, missedRows, relevanceRows, slowestRows, toTable } from './report.ts';
import { GENERATED, makeScaledSite } from './scaled-site.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = join(root, '.cache', 'bench', 'search');
const resultFile = join(root, 'tests', 'bench', 'results', 'search.md');

const watch = new Stopwatch();
await rm(folder, { recursive: true, force: true });
console.log(`Đang lập mục lục thêm ${GENERATED} trang…`);
const scaled = await makeScaledSite(root, folder);
watch.lap('lập mục lục');

const executablePath = await findChromium();
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: CHROMIUM_ARGUMENTS,
});
try {
  console.log('Đang hỏi trong trình duyệt…');
  const queries = readQueries();
  const dist = join(root, 'dist');
  const { pageCount: real } = await loadHead((path) => readFile(join(dist, path)));
  const site = await publishedCopy(dist, join(folder, 'today'));
  const now = await measure(browser, { site, searchable: real }, queries);
  watch.lap('đo trang hôm nay');
  const later = await measure(browser, { site: join(folder, 'site'), searchable: scaled }, queries);
  watch.lap('đo trang lớn');

  const both = [now, later];
  const [cpu] = cpus();
  const load = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 }).format(
    loadavg()[2] ?? NaN,
  );
  const gibibytes = Math.round(totalmem() / 2 ** 30);
  const report = `# Tìm kiếm: đo ở cỡ hôm nay và ở cỡ 5.000 trang

\`npm run bench -- search\`, ngày ${formatDay(today())}. Máy: ${cpus().length} nhân ${cpu?.model.trim() ?? ''}, bộ nhớ ${gibibytes} GiB, Node ${process.versions.node}, Chromium ${browser.version()}; máy chủ ở ngay trên máy này. Lúc đo, ${load} việc chờ chạy trên ${cpus().length} nhân (trung bình 15 phút).
Trang lớn là trang thật cộng ${GENERATED} trang sinh ra (nhiệm vụ, mô hình, văn bản có số riêng), 300–600 chữ mỗi trang: mỗi lần một đến ba chữ liền nhau lấy ở chỗ bất kỳ trong trang thật, nên chữ và cặp chữ dày thưa như thật; 4% âm tiết mới, 1% số; mỗi trang có tên riêng ở tiêu đề và lặp lại trong bài. Như thế hầu hết trang sinh ra có mọi âm tiết thường gặp, khó hơn trang thật. ${queries.length} câu hỏi của tests/search/queries.json, mỗi câu một lần rồi hỏi lại, thứ tự xáo trộn; hết giờ thì dừng, số câu ghi dưới đây; lần hỏi đầu đo ${now.coldStarts.length} câu, mỗi loại một câu, mỗi câu một trình duyệt chưa nạp gì. Byte tính cả tiêu đề HTTP, đã nén như khi gửi; thời gian từ lúc bấm Tìm tới lúc mười kết quả đầu nằm trên trang.

## Kích thước và thời gian

${toTable(['', 'Hôm nay', 'Trang lớn'], costRows(both))}

## Đúng chỗ: hit@1 · hit@3 · MRR@10

${toTable(['Loại câu hỏi', 'Hôm nay', 'Trang lớn'], relevanceRows(both))}

## Câu chậm nhất ở trang lớn, ms

${toTable(['Câu hỏi', 'Loại', 'Lần đầu', 'Hỏi lại'], slowestRows(later))}

## Câu ở trang lớn mà kết quả mong đợi không đứng đầu

${toTable(['Câu hỏi', 'Loại', 'Hạng'], missedRows(later))}
`;
  const pretty = await format(report, { parser: 'markdown' });
  await mkdir(dirname(resultFile), { recursive: true });
  await writeFile(resultFile, pretty);
  console.log(`\n${pretty}\n${watch.laps()}\nĐã ghi tests/bench/results/search.md.`);
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}
