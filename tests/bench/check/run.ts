import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkContent, summaryOf } from '#commands/check.ts';

const FILES = 2_000;
const RUNS = 5;
const SHARES = { stories: 0.5, tasks: 0.3, documents: 0.2 };
const loadedAfter = performance.now();
const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'do-kiem-'));

/** Copies of real entries, each with a number of its own, so that the check has as much to read as a big site. */
function multiply(): void {
  cpSync(join(root, 'content'), join(folder, 'content'), { recursive: true });
  for (let index = 0; index < FILES * SHARES.stories; index += 1) {
    write(`stories/htx-${index}/index.mdx`, read('stories/htx-nam-yang/index.mdx'));
  }
  for (let index = 0; index < FILES * SHARES.tasks; index += 1) {
    const code = String(index + 1_000);
    write(
      `tasks/2026/nv-${code}.mdx`,
      read('tasks/2026/nv-011.mdx').replace(/NV-\d+/, `NV-${code}`),
    );
  }
  for (let index = 0; index < FILES * SHARES.documents; index += 1) {
    write(
      `documents/${index + 5_000}-nq-cp.mdx`,
      read('documents/09-nq-cp.mdx').replace('09/NQ-CP', `${index + 5_000}/NQ-CP`),
    );
  }
}

function read(path: string): string {
  return readFileSync(join(root, 'content', path), 'utf8');
}

function write(path: string, text: string): void {
  const file = join(folder, 'content', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

try {
  multiply();
  const times: number[] = [];
  const processor: number[] = [];
  let summary = '';
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    const before = process.cpuUsage();
    summary = summaryOf(await checkContent(folder));
    times.push(performance.now() - start);
    const { user, system } = process.cpuUsage(before);
    processor.push((user + system) / 1000);
  }
  const seconds = (milliseconds: number) =>
    `${(milliseconds / 1000).toFixed(2).replace('.', ',')} giây`;
  const lines = [
    '# Kiểm nội dung: thời gian',
    '',
    `${new Date().toISOString().slice(0, 10)}, ${cpus().length} nhân ${cpus()[0]?.model ?? ''}, Node ${process.versions.node}.`,
    '',
    '| Điều đo | Kết quả |',
    '| --- | --- |',
    `| nạp mã | ${seconds(loadedAfter)} |`,
    `| lần kiểm đầu, máy chưa ấm | ${seconds(times[0] ?? 0)}, bộ xử lý làm ${seconds(processor[0] ?? 0)} |`,
    `| nhanh nhất trong ${RUNS} lần | ${seconds(Math.min(...times))}, bộ xử lý làm ${seconds(Math.min(...processor))} |`,
    `| tải của máy lúc đo (1 phút) | ${loadavg()[0]?.toFixed(1).replace('.', ',') ?? ''} việc chờ trên ${cpus().length} nhân |`,
    `| kết quả | ${summary} |`,
    '',
  ];
  console.log(lines.join('\n'));
  writeFileSync(join(root, 'tests', 'bench', 'results', 'check.md'), lines.join('\n'));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
