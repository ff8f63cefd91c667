import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { publishedCopy } from '../../servers/published-copy.ts';
import { startRealServer } from '../../servers/running-server.ts';
import { buildStarlight } from './starlight-site.ts';
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

/** Rows of the table for one site, served by nginx with the settings of `npm run headers`. */
async function measure(name: string, site: string): Promise<string[]> {
  const sent = pages.map((page) => statSync(join(site, `${page}index.html.br`)).size);
  const mean = sent.reduce((sum, size) => sum + size, 0) / pages.length / 1000;
  const server = await startRealServer('nginx', site);
  try {
    return CONNECTIONS.map((connections) => {
      const args = ['-t2', `-c${connections}`, `-d${SECONDS}s`, '--latency', '-s', script];
      const address = `http://127.0.0.1:${server.port}/`;
      const { stdout } = spawnSync('wrk', [...args, address], { encoding: 'utf8' });
      const { perSecond, p50, p99, megabytesPerSecond, errors } = readWrk(stdout);
      const cells = [name, toNumber.format(mean), connections, toNumber.format(perSecond)];
      return `| ${[...cells, p50, p99, toNumber.format(megabytesPerSecond), errors].join(' | ')} |`;
    });
  } finally {
    await server.stop();
  }
}

const starlight = await buildStarlight(dist, pages);
const loadBefore = loadavg()[0] ?? 0;
const rows = [
  ...(await measure('trang này', await publishedCopy(dist, join(folder, 'site')))),
  ...(await measure('Starlight, cùng chữ', starlight)),
];
rmSync(folder, { recursive: true, force: true });

const report = `# Phục vụ: nginx dưới tải

\`npm run bench -- serve\`, ngày ${new Date().toISOString().slice(0, 10)}. Máy: ${cpus().length} nhân, bộ nhớ ${toNumber.format(totalmem() / GIBIBYTE)} GiB; wrk chạy trên chính máy này nên tranh CPU với nginx. Tải của máy trước khi đo: ${toNumber.format(loadBefore)}.
nginx của Debian với cấu hình của \`npm run headers -- nginx\` cho cả hai, ${pages.length} trang hỏi lần lượt, bản brotli như lúc công bố, ${SECONDS} giây mỗi dòng. Trang Starlight 0.42.4 dựng ngay trước đó: cùng số trang, cùng địa chỉ, cùng chữ (tiêu đề, đoạn văn, ô bảng), thanh bên một mục. Chỉ so trang HTML; CSS, phông, kịch bản không tính.

| Trang | kB mỗi trang | Kết nối | Trang mỗi giây | p50 | p99 | MB mỗi giây | Lỗi |
| --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
writeFileSync(join(process.cwd(), 'tests/bench/results/serve.md'), report);
console.log(report);
