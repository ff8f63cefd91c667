import { existsSync } from 'node:fs';
import { chromium } from 'playwright';
import { installPackages, mayInstall } from './debian-package.ts';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Without a sandbox, which containers do not offer, and without calls to anybody. */
export const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** The browser for the tests: `CHROMIUM_PATH`, then the machine's own, then the one Playwright downloads. */
export function findChromium(): string | undefined {
  const named = process.env['CHROMIUM_PATH'] ?? '';
  return [named, ...USUAL_PLACES, chromium.executablePath()].find(
    (path) => path !== '' && existsSync(path),
  );
}

/** The same, after installing Debian's where that is missing and may be done; undefined with advice printed. */
export function findOrInstallChromium(): string | undefined {
  const found = findChromium();
  if (found !== undefined) return found;
  const isAllowed = mayInstall();
  if (isAllowed) {
    console.log('Chưa có trình duyệt để thử trang.');
    const installed = installPackages(['chromium']) ? findChromium() : undefined;
    if (installed !== undefined) return installed;
  }
  console.error(
    [
      isAllowed ? 'Không cài được chromium.' : 'Chưa có trình duyệt để thử trang.',
      'Cài bằng một trong hai cách rồi chạy lại:',
      '  sudo apt-get install chromium',
      '  node_modules/.bin/playwright install --with-deps chromium',
      'Hoặc chỉ ra trình duyệt sẵn có: CHROMIUM_PATH=/đường/dẫn/chromium npm test',
    ].join('\n'),
  );
  return undefined;
}
