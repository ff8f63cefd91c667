import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand, runTool, type Ending } from './child.ts';
import { findOrInstallChromium } from './chromium.ts';
import { haveWebServers } from './web-servers.ts';
import { countOne, countPlaywright, countRun, countVitest, type Counts } from './test-counts.ts';

export interface StepResult extends Counts {
  wasStopped: boolean;
}

export interface TestStep {
  /** What `--only` calls it. */
  name: string;
  title: string;
  /** Looks at dist/, so it means nothing after a build that failed. */
  readsBuild?: true;
  run(root: string): Promise<StepResult>;
}

/** Every step of `npm test`, in order. */
export const TEST_STEPS: readonly TestStep[] = [
  {
    name: 'format',
    title: 'Định dạng mã nguồn (prettier)',
    run: async (root) => once(await runCommand('format', ['--check'], { root })),
  },
  {
    name: 'lint',
    title: 'Quy tắc mã nguồn (eslint)',
    run: async (root) => once(await runCommand('lint', [], { root })),
  },
  {
    name: 'types',
    title: 'Kiểu dữ liệu (astro check)',
    run: async (root) => {
      const severity = ['--minimumSeverity', 'warning', '--minimumFailingSeverity', 'warning'];
      return once(await runTool('astro', ['check', ...severity], { root }));
    },
  },
  {
    name: 'unit',
    title: 'Phép thử đơn vị và hợp đồng nội dung (vitest)',
    run: (root) => runVitest(root, 'tests/vitest.config.ts', 'vitest.json'),
  },
  {
    name: 'check',
    title: 'Nội dung (npm run check)',
    run: async (root) => once(await runCommand('check', [], { root })),
  },
  {
    name: 'build',
    title: 'Dựng trang (npm run build)',
    run: async (root) => {
      // The build skips the PDF files where there is no browser; a test of them must not.
      const browser = await findOrInstallChromium();
      if (browser === undefined) return { ...countOne(false), wasStopped: false };
      return once(await runCommand('build', [], { root }));
    },
  },
  {
    name: 'reproduce',
    title: 'Dựng lại ở nơi khác giống từng byte (npm run reproduce)',
    readsBuild: true,
    run: async (root) => once(await runCommand('reproduce', [], { root })),
  },
  {
    name: 'publication',
    title: 'Bài chưa đăng không để lại dấu vết (vitest)',
    readsBuild: true,
    run: (root) => runVitest(root, 'tests/publication/vitest.config.ts', 'publication.json'),
  },
  {
    name: 'html',
    title: 'HTML hợp lệ (html-validate)',
    readsBuild: true,
    run: async (root) =>
      once(
        await runTool(
          'html-validate',
          ['--config', 'tests/site/html-validate.json', 'dist/**/*.html'],
          {
            root,
          },
        ),
      ),
  },
  {
    name: 'links',
    title: 'Liên kết và neo trong trang',
    readsBuild: true,
    run: async (root) => once(await runCommand('links', [], { root })),
  },
  {
    name: 'servers',
    title: 'Trang trên nginx, Caddy và kho S3 thật (vitest)',
    readsBuild: true,
    run: async (root) => {
      if (!haveWebServers()) return { ...countOne(false), wasStopped: false };
      return runVitest(root, 'tests/servers/vitest.config.ts', 'servers.json');
    },
  },
  {
    name: 'demo',
    title: 'Dựng bản minh họa (npm run demo)',
    readsBuild: true,
    run: async (root) =>
      once(await runCommand('demo', ['--build-only', '--without-pdf'], { root })),
  },
  {
    name: 'site',
    title: 'Trang trong trình duyệt (playwright)',
    readsBuild: true,
    run: async (root) => {
      const browser = await findOrInstallChromium();
      if (browser === undefined) return { ...countOne(false), wasStopped: false };
      const report = emptyReport(root, 'playwright.json');
      const args = ['test', '--config', 'tests/site/playwright.config.ts', '--reporter=dot,json'];
      const env = {
        ...process.env,
        CHROMIUM_PATH: browser,
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
        // Playwright decides for its workers itself, and warns of every one when told twice.
        NO_COLOR: undefined,
      };
      const { code, wasStopped } = await runTool('playwright', args, { root, env });
      return { ...countRun(code, report, countPlaywright), wasStopped };
    },
  },
];

async function runVitest(root: string, config: string, reportName: string): Promise<StepResult> {
  const report = emptyReport(root, reportName);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const args = ['run', '--config', config, ...reporters];
  const { code, wasStopped } = await runTool('vitest', args, { root });
  return { ...countRun(code, report, countVitest), wasStopped };
}

function once({ code, wasStopped }: Ending): StepResult {
  return { ...countOne(code === 0), wasStopped };
}

/** Where a run is to leave its report; an older one is removed so that it cannot speak for this run. */
function emptyReport(root: string, name: string): string {
  const file = join(root, '.cache', 'test', name);
  rmSync(file, { force: true });
  return file;
}
