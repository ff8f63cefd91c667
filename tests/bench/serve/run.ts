import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { startRealServer } from '../../servers/running-server.ts';
import { readWrk } from './wrk-report.ts';

const CONNECTIONS = [50, 500];
const SECONDS = Number(process.argv[2] ?? 60);
const GIBIBYTE = 1024 ** 3;
const dist = join(process.cwd(), 'dist');
const toNumber = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });

/** Pages of every kind, in the order they are asked for, again and again. */
const pages = Array.from(
  readFileSync(join(dist, 'sitemap.xml'), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g),
  ([, address = '']) => new URL(address).pathname,
);
const meanBytes =
  pages.reduce((sum, page) => sum + statSync(join(dist, `${page}index.html.br`)).size, 0) /
  pages.length;

const folder = mkdtempSync(join(tmpdir(), 'bench-serve-'));
const script = join(folder, 'pages.lua');
writeFileSync(
  script,
  `local pages = { ${pages.map((page) => JSON.stringify(page)).join(', ')} }
local at = 0
request = function()
  at = at % #pages + 1
  return wrk.format("GET", pages[at], { ["Accept-Encoding"] = "br" })
end
`,
);

const loadBefore = loadavg()[0] ?? 0;
const server = await startRealServer('nginx', dist);
const rows: string[] = [];
try {
  for (const connections of CONNECTIONS) {
    const args = ['-t2', `-c${connections}`, `-d${SECONDS}s`, '--latency', '-s', script];
    const address = `http://127.0.0.1:${server.port}/`;
    const { stdout } = spawnSync('wrk', [...args, address], { encoding: 'utf8' });
    const { perSecond, p50, p99, megabytesPerSecond, errors } = readWrk(stdout);
    rows.push(
      `| ${connections} | ${toNumber.format(perSecond)} | ${p50} | ${p99} | ${toNumber.format(megabytesPerSecond)} | ${errors} |`,
    );
  }
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

const report = `# Phục vụ: nginx dưới tải

\`npm run bench -- serve\`, ngày ${new Date().toISOString().slice(0, 10)}. Máy: ${cpus().length} nhân, bộ nhớ ${toNumber.format(totalmem() / GIBIBYTE)} GiB; wrk chạy trên chính máy này nên tranh CPU với nginx. Tải của máy trước khi đo: ${toNumber.format(loadBefore)}.
nginx của Debian với cấu hình của \`npm run headers -- nginx\`, ${pages.length} trang hỏi lần lượt, bản brotli, trung bình ${toNumber.format(meanBytes / 1000)} kB mỗi trang, ${SECONDS} giây mỗi dòng.

| Kết nối | Trang mỗi giây | p50 | p99 | MB mỗi giây | Lỗi |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
writeFileSync(join(process.cwd(), 'tests/bench/results/serve.md'), report);
console.log(report);
