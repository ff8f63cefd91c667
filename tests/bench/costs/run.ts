import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { routes, toTask } from '#domain/route.ts';
import { publishedCopy } from '../../servers/published-copy.ts';
import { startRealServer } from '../../servers/running-server.ts';
import { library } from '../../site/support/library.ts';
import { visit } from './visit-bytes.ts';

/** Readers a second, all month. */
const CROWDS = [1, 100, 10_000];
const MONTH = 30 * 86_400;
const [GIGABYTE, MEGABIT, TEN_THOUSAND] = [1e9, 125_000, 10_000];
const { values } = parseArgs({
  options: {
    // US dollars: examples to compute with, not anybody's offer.
    gb: { type: 'string', multiple: true, default: ['0.03', '0.12'] },
    requests: { type: 'string', default: '0.01' },
  },
});
const toText = (value: number, digits = 0) =>
  new Intl.NumberFormat('vi-VN', { maximumFractionDigits: digits }).format(value);

const [task] = library().tasks;
const pages = [routes.home, routes.tasks, ...(task === undefined ? [] : [toTask(2026, task.id)])];
const folder = mkdtempSync(join(tmpdir(), 'bench-costs-'));
const server = await startRealServer('nginx', await publishedCopy('dist', folder));
const first = await visit(server.port, pages.slice(0, 1));
const whole = await visit(server.port, pages);
await server.stop();
rmSync(folder, { recursive: true });

const prices = values.gb.map(Number);
const perRequests = Number(values.requests);
const cost = (readers: number, price: number) =>
  readers *
  MONTH *
  ((whole.bytes / GIGABYTE) * price + (whole.requests / TEN_THOUSAND) * perRequests);
const rows = CROWDS.map((readers) => {
  const cells = [
    toText(readers),
    `${toText((readers * whole.bytes) / MEGABIT, 1)} Mbit/s`,
    `${toText((readers * MONTH * whole.bytes) / GIGABYTE)} GB`,
    ...prices.map((price) => toText(cost(readers, price))),
  ];
  return `| ${cells.join(' | ')} |`;
});
const heads = prices.map((price) => `USD, ở giá ví dụ ${toText(price, 3)}/GB`);

const report = `# Chi phí phục vụ

\`npm run bench -- costs\`, ngày ${new Date().toISOString().slice(0, 10)}. Đo số byte nginx gửi thật (brotli, kể cả tiêu đề HTTP, không kể TLS và TCP) cho một lượt đọc lần đầu: ${pages.join(', ')}.

- Trang đầu: ${toText(first.bytes / 1000, 1)} kB, ${first.requests} lượt tải.
- Cả lượt đọc ba trang: ${toText(whole.bytes / 1000, 1)} kB, ${whole.requests} lượt tải.

Một tháng 30 ngày, đông đều suốt tháng:

| Lượt đọc mỗi giây | Đường truyền | Một tháng | ${heads.join(' | ')} |
| --- | --- | --- | ${heads.map(() => '---').join(' | ')} |
${rows.join('\n')}

Công thức: lượt đọc mỗi giây × ${toText(MONTH)} giây × (byte ÷ 10⁹ × giá mỗi GB + số lượt tải ÷ 10.000 × ${toText(perRequests, 4)} USD). Các giá là **giá ví dụ** để tính, không phải báo giá của ai; tính lại với giá thật: \`npm run bench -- costs --gb 0.05 --requests 0.008\`.
`;
writeFileSync(join(process.cwd(), 'tests/bench/results/costs.md'), report);
console.log(report);
