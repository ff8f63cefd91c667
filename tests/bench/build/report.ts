import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GENERATORS } from './generators.ts';
import { METRICS, chartOf } from './result-chart.ts';
import type { Result } from './results.ts';

/** This site's own rows. */
const OURS = ['ours', 'ours-corpus'];

/** Writes the table, and the charts of each size, into a folder. */
export function writeReport(results: readonly Result[], folder: string, root: string): void {
  mkdirSync(folder, { recursive: true });
  const tokens = readFileSync(join(root, 'src/shell/tokens.css'), 'utf8');
  for (const size of sizesOf(results)) {
    const own = results.filter(({ pages }) => pages === size);
    for (const metric of METRICS) {
      writeFileSync(join(folder, `build-${size}-${metric.id}.svg`), chartOf(own, metric, tokens));
    }
  }
  writeFileSync(join(folder, 'build.md'), reportOf(results));
}

/** The results as a Markdown page. */
export function reportOf(results: readonly Result[]): string {
  const days = [...new Set(results.map(({ on }) => on))].sort().join(', ');
  const machines = [...new Set(results.map(({ machine }) => machine))].join('; ');
  const used = GENERATORS.filter(({ name }) => results.some(({ generator }) => generator === name));
  return [
    '# Dựng trang: so với các bộ dựng khác',
    '',
    `\`npm run bench -- build\`, ngày ${days}. Máy: ${machines}.`,
    '',
    'Cùng một kho bài tiếng Việt sinh từ một hạt giống, 300–600 chữ mỗi bài. "Lạnh": xóa mọi thứ giữ từ lần trước. "Đổi một bài": thêm một câu vào một bài rồi dựng lại. Giây là giây thật, trong ngoặc là giây CPU của mọi tiến trình; giá trị giữa của các lần. "Tải" là số việc chờ bộ xử lý (trung bình 1 phút) ngay trước lần đầu: hơn 1 thì giây thật không đáng tin. Lighthouse, kiểu điện thoại: hiệu năng / truy cập / thực hành tốt / SEO của một bài, mọi trang do cùng một máy chủ gửi bản nén sẵn.',
    '',
    ...used.map(({ name, says, packages }) => `- ${name}: ${says}. ${packages.join(', ')}`.trim()),
    '',
    '| Bài | Bộ dựng | Lạnh | Đổi một bài | Mục lục, giây | Bộ nhớ, MB | Đầu ra, MB (tệp) | HTML một bài, kB (nén) | Lighthouse | Gửi, kB (yêu cầu) | Ngày | Số lần | Tải |',
    '| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | --- | ---: | --- | ---: | ---: |',
    ...results.map(rowOf),
    '',
    ...ratiosOf(results),
    ...sizesOf(results).flatMap((size) =>
      METRICS.flatMap(({ id, says }) => [`![${says}, ${size} bài](build-${size}-${id}.svg)`, '']),
    ),
  ].join('\n');
}

function sizesOf(results: readonly Result[]): number[] {
  return [...new Set(results.map(({ pages }) => pages))];
}

function rowOf(result: Result): string {
  const { pages, generator, cold, changed, lighthouse } = result;
  const time = ({ wall, cpu }: Result['cold']) => `${number(wall)} (${number(cpu)})`;
  return `| ${[
    pages,
    generator,
    time(cold),
    time(changed),
    cold.index === 0 ? 'không tách được' : number(cold.index),
    Math.round(Math.max(cold.peakMb, changed.peakMb)),
    `${number(result.megabytes)} (${result.files})`,
    `${number(result.htmlKb)} (${number(result.htmlBrotliKb)})`,
    lighthouse === undefined ? 'chưa đo' : Object.values(lighthouse.scores).join(' / '),
    lighthouse === undefined ? 'chưa đo' : `${number(lighthouse.sentKb)} (${lighthouse.requests})`,
    result.on,
    result.runs,
    number(result.load),
  ].join(' | ')} |`;
}

/** How this site stands to each other generator, and how its time grows. */
function ratiosOf(results: readonly Result[]): string[] {
  const ours = results.filter(({ generator }) => OURS.includes(generator));
  const toOthers = ours.flatMap(({ generator, pages, cold }) => {
    const others = results.filter((each) => each.pages === pages && !OURS.includes(each.generator));
    const shares = others.map(
      (each) => `${number(cold.wall / each.cold.wall)} lần ${each.generator}`,
    );
    return shares.length === 0 ? [] : [`- ${pages} bài, lạnh: ${generator} ${shares.join(', ')}.`];
  });
  const growths = OURS.flatMap((name) =>
    growthOf(ours.filter(({ generator }) => generator === name)),
  );
  const lines = [...toOthers, ...growths];
  return lines.length === 0 ? [] : [...lines, ''];
}

function growthOf(ours: readonly Result[]): string[] {
  const [thousand, fiveThousand] = [1000, 5000].map((size) =>
    ours.find(({ pages }) => pages === size),
  );
  if (thousand === undefined || fiveThousand === undefined) return [];
  const times = number(fiveThousand.cold.wall / thousand.cold.wall);
  return [`- ${thousand.generator} từ 1.000 lên 5.000 bài: ${times} lần.`];
}

function number(value: number): string {
  return value.toFixed(1).replace('.', ',');
}
