import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { drawRows } from '#charts/draw-rows.ts';
import { GENERATORS } from './generators.ts';

const cost = z.object({ wall: z.number(), cpu: z.number(), peakMb: z.number(), index: z.number() });
const resultSchema = z.object({
  generator: z.string(),
  pages: z.number(),
  cold: cost,
  changed: cost,
  files: z.number(),
  megabytes: z.number(),
  htmlKb: z.number(),
  htmlBrotliKb: z.number(),
  lighthouse: z
    .object({
      scores: z.record(z.string(), z.number()),
      requests: z.number(),
      sentKb: z.number(),
    })
    .exactOptional(),
});
/** The middle of some builds of one generator at one size. */
export type Result = z.infer<typeof resultSchema>;

/** What earlier runs measured: sizes and generators may be measured one at a time. */
export function readResults(place: string): Result[] {
  const file = join(place, 'results.json');
  return existsSync(file)
    ? z.array(resultSchema).parse(JSON.parse(readFileSync(file, 'utf8')))
    : [];
}

/** Writes the table and a chart for each size below tests/bench/results/. */
export function writeReport(place: string, root: string, runs: number): void {
  const results = readResults(place).sort(
    (left, right) => left.pages - right.pages || orderOf(left) - orderOf(right),
  );
  const folder = join(root, 'tests', 'bench', 'results');
  mkdirSync(folder, { recursive: true });
  const sizes = [...new Set(results.map(({ pages }) => pages))];
  const tokens = readFileSync(join(root, 'src/shell/tokens.css'), 'utf8');
  for (const size of sizes) {
    const own = results.filter(({ pages }) => pages === size);
    writeFileSync(join(folder, `build-${size}.svg`), chartOf(own, size, tokens));
  }
  const lines = [
    '# Dựng trang: so với các bộ dựng khác',
    '',
    `${new Date().toISOString().slice(0, 10)}, ${cpus().length} nhân ${cpus()[0]?.model ?? ''}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}; giá trị giữa của ${runs} lần; tải của máy lúc ghi (1 phút): ${number(loadavg()[0] ?? 0)}.`,
    '',
    'Cùng một kho bài tiếng Việt sinh từ một hạt giống, 300–600 chữ mỗi bài. "Lạnh": xóa mọi thứ giữ từ lần trước. "Đổi một bài": thêm một câu vào một bài rồi dựng lại. Giây là giây thật, trong ngoặc là giây CPU.',
    '',
    ...GENERATORS.filter(({ name }) => results.some(({ generator }) => generator === name)).map(
      ({ name, says, packages }) => `- ${name}: ${says}. ${packages.join(', ')}`.trim(),
    ),
    '',
    '| Trang | Bộ dựng | Lạnh | Đổi một bài | Mục lục riêng | Bộ nhớ, MB | Đầu ra, MB (tệp) | HTML một trang, kB (nén) | Lighthouse | Gửi, kB (yêu cầu) |',
    '| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | --- | ---: |',
    ...results.map(rowOf),
    '',
    ...ratios(results),
    ...sizes.flatMap((size) => [`![${size} trang](build-${size}.svg)`, '']),
  ];
  writeFileSync(join(folder, 'build.md'), lines.join('\n'));
}

function orderOf({ generator }: Result): number {
  return GENERATORS.findIndex(({ name }) => name === generator);
}

function rowOf(result: Result): string {
  const { pages, generator, cold, changed, lighthouse } = result;
  const time = ({ wall, cpu }: Result['cold']) => `${number(wall)} (${number(cpu)})`;
  return `| ${[
    pages,
    generator,
    time(cold),
    time(changed),
    cold.index === 0 ? 'trong đó' : number(cold.index),
    Math.round(Math.max(cold.peakMb, changed.peakMb)),
    `${number(result.megabytes)} (${result.files})`,
    `${number(result.htmlKb)} (${number(result.htmlBrotliKb)})`,
    lighthouse === undefined ? 'chưa đo' : Object.values(lighthouse.scores).join(' / '),
    lighthouse === undefined ? 'chưa đo' : `${number(lighthouse.sentKb)} (${lighthouse.requests})`,
  ].join(' | ')} |`;
}

/** How this site stands to each other generator, and how its time grows. */
function ratios(results: readonly Result[]): string[] {
  const ours = results.filter(({ generator }) => generator === 'ours');
  const toOthers = ours.flatMap(({ pages, cold }) => {
    const others = results.filter((each) => each.pages === pages && each.generator !== 'ours');
    const shares = others.map(
      (each) => `${number(cold.wall / each.cold.wall)} × ${each.generator}`,
    );
    return shares.length === 0 ? [] : [`- ${pages} trang, lạnh: ${shares.join(', ')}.`];
  });
  const [thousand, fiveThousand] = [1000, 5000].map((size) =>
    ours.find(({ pages }) => pages === size),
  );
  const growth =
    thousand === undefined || fiveThousand === undefined
      ? []
      : [`- Từ 1.000 lên 5.000 trang: ${number(fiveThousand.cold.wall / thousand.cold.wall)} lần.`];
  return [...toOthers, ...growth, ''];
}

/** Cold builds as bars, standing on its own: colours written out. */
function chartOf(results: readonly Result[], size: number, tokens: string): string {
  const name = `Dựng lạnh ${size} trang, giây`;
  const { wide } = drawRows({
    id: `dung-${size}`,
    name,
    rows: results.map(({ generator }) => ({ label: generator })),
    extent: Math.max(...results.map(({ cold }) => cold.wall)),
    bars: [
      {
        fill: { colour: '--color-primary', texture: 'solid' },
        spans: results.map(({ cold }) => [0, cold.wall]),
      },
    ],
    marks: results.map(({ cold }, row) => ({
      row,
      at: cold.wall,
      text: number(cold.wall),
      isZero: false,
    })),
    heads: [],
    look: 'thick',
  });
  const coloured = wide.replace(/var\((--[\w-]+)\)/g, (_match, token: string) => {
    const colour = new RegExp(`${token}:\\s*(#[0-9a-f]+)`, 'i').exec(tokens)?.[1];
    return colour ?? '#333';
  });
  return `${coloured.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" font-family="sans-serif" ')}\n`;
}

function number(value: number): string {
  return value.toFixed(1).replace('.', ',');
}
