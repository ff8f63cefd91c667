import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import type { BrowserManner } from '#print/press-room.ts';
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

/** Milliseconds in which a browser in one process has started. */
const PATIENCE = 30_000;

/** The browser that `CHROMIUM_PATH` names, and no other when it names one that is not there; else the machine's own. */
export function installedChromium(): string | undefined {
  const named = process.env['CHROMIUM_PATH'] ?? '';
  const places = named === '' ? USUAL_PLACES : [named];
  return places.find((path) => existsSync(path));
}

/** The browser for printing and for the tests: the installed one, then the one Playwright downloads. */
export async function findChromium(): Promise<string | undefined> {
  const installed = installedChromium();
  if (installed !== undefined || (process.env['CHROMIUM_PATH'] ?? '') !== '') return installed;
  const downloaded = (await playwright()).executablePath();
  return existsSync(downloaded) ? downloaded : undefined;
}

/** Takes a second to load, so only who needs it does. */
async function playwright() {
  return (await import('playwright-core')).chromium;
}

/** A browser that was started, and how. */
export interface StartedBrowser {
  browser: Browser;
  manner: BrowserManner;
}

/** A running browser to print with; undefined, with one line that says what is left out, where none is found or none starts. */
export async function startChromium(): Promise<StartedBrowser | undefined> {
  const executablePath = await findChromium();
  if (executablePath === undefined) {
    console.warn(
      `Không có trình duyệt ${process.env['CHROMIUM_PATH'] || 'Chromium'} nên bỏ qua các tệp PDF; trang vẫn đủ. Cài chromium rồi dựng lại để có PDF.`,
    );
    return undefined;
  }
  const light = await launchChromium(executablePath, 'one-process').catch(() => undefined);
  if (light !== undefined) return { browser: light, manner: 'one-process' };
  try {
    return { browser: await launchChromium(executablePath, 'usual'), manner: 'usual' };
  } catch (error) {
    console.warn(
      `Trình duyệt ${executablePath} không chạy được nên bỏ qua các tệp PDF; trang vẫn đủ. (${firstLineOf(error)})`,
    );
    return undefined;
  }
}

/** Starts a browser; rejects with Playwright's own words, sooner where another manner is left to try. */
export async function launchChromium(
  executablePath: string,
  manner: BrowserManner,
): Promise<Browser> {
  const launch =
    manner === 'usual'
      ? { args: CHROMIUM_ARGUMENTS }
      : { args: [...CHROMIUM_ARGUMENTS, '--single-process'], timeout: PATIENCE };
  return (await playwright()).launch({ executablePath, ...launch });
}

/** What a browser's fault says first; what follows is its log. */
export function firstLineOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}

/** The same, after installing Debian's where that is missing and may be done; undefined with advice printed. */
export async function findOrInstallChromium(): Promise<string | undefined> {
  const found = await findChromium();
  if (found !== undefined) return found;
  const isAllowed = mayInstall();
  if (isAllowed) {
    console.log('Chưa có trình duyệt để thử trang.');
    const installed = installPackages(['chromium']) ? await findChromium() : undefined;
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
