/** Measures how a list of very many tasks opens and narrows in a browser; writes tests/bench/results/tasks.md. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from 'playwright';
import { startServer } from '#commands/serve.ts';
import { longList } from './long-list.ts';

const COUNTS = [1_000, 10_000];
const CHOICES = [
  ['trang-thai', 'qua-han'],
  ['co-quan', 'co-quan-7'],
  ['trang-thai', ''],
  ['muc', 'iii'],
  ['co-quan', ''],
  ['muc', ''],
] as const;

const folder = mkdtempSync(join(tmpdir(), 'danh-sach-dai-'));
const executablePath = process.env['CHROMIUM_PATH'];
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: ['--no-sandbox'],
});
const server = await startServer({ folder, port: 0 });
const rows: string[] = [];
try {
  cpSync('dist', folder, { recursive: true });
  const html = readFileSync(join('dist', 'nhiem-vu', 'index.html'), 'utf8');
  for (const count of COUNTS) {
    const long = longList(html, count);
    writeFileSync(join(folder, 'nhiem-vu', 'index.html'), long);
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const started = performance.now();
    await page.goto(new URL('/nhiem-vu/', server.address).href);
    await page.waitForFunction(
      (total) => document.querySelector('[data-count]')?.textContent.startsWith(`${total} trên`),
      count,
    );
    const opened = performance.now() - started;
    const times: number[] = [];
    for (const [name, value] of CHOICES) {
      times.push(await page.evaluate(choose, { name, value }));
    }
    await page.close();
    rows.push(
      `| ${count} | ${(long.length / 1e6).toFixed(1)} MB | ${Math.round(brotliCompressSync(long).length / 1000)} kB | ${Math.round(opened)} ms | ${times.map((time) => Math.round(time)).join(' · ')} ms |`,
    );
  }
} finally {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
}

const report = [
  '# Danh sách nhiệm vụ rất dài',
  '',
  `Đo ngày ${new Date().toISOString().slice(0, 10)} bằng \`npm run bench -- tasks\`, Chromium, dòng do máy sinh. Thời gian của một lựa chọn tính từ lúc chọn đến khi khung hình kế tiếp đã vẽ; các lựa chọn: ${CHOICES.map(([name, value]) => `${name}=${value || 'tất cả'}`).join(', ')}.`,
  '',
  '| Số nhiệm vụ | HTML | HTML, brotli | Mở trang đến khi lọc được | Mỗi lựa chọn |',
  '| ---: | ---: | ---: | ---: | --- |',
  ...rows,
  '',
].join('\n');
writeFileSync(join('tests', 'bench', 'results', 'tasks.md'), report);
console.log(report);

/** In the page: sets one drop-down and waits until what it changed has been painted. */
function choose({ name, value }: { name: string; value: string }): Promise<number> {
  const select = document.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
  if (select === null) throw new Error(`no field ${name}`);
  const start = performance.now();
  select.value = value;
  select.dispatchEvent(new Event('input', { bubbles: true }));
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
  });
}
