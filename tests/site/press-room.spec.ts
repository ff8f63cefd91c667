import { launchChromium, findOrInstallChromium } from '#commands/chromium.ts';
import { PressRoom, type BrowserManner, type PrintingBrowser } from '#print/press-room.ts';
import type { Browser } from 'playwright-core';
import { expect, test } from './support/test.ts';

const PLACE = { folder: '.', site: new URL('https://trang.example/'), extra: new Map() };
const JOB = { html: '<!doctype html><html lang="vi"><h1>Kế hoạch</h1>', styles: '' };

/** Browsers of this machine, with the manners they were asked for in. */
class Browsers implements PrintingBrowser {
  readonly version = '';
  readonly asked: BrowserManner[] = [];
  readonly opened: Browser[] = [];

  async open(manner: BrowserManner): Promise<Browser> {
    this.asked.push(manner);
    const browser = await launchChromium((await findOrInstallChromium()) ?? '', manner);
    this.opened.push(browser);
    return browser;
  }
}

test.describe('files are printed', () => {
  let browsers: Browsers;

  test.beforeEach(() => {
    browsers = new Browsers();
  });

  test.afterEach(async () => {
    for (const browser of browsers.opened) await browser.close();
  });

  test('by a browser in one process', async () => {
    // Such a browser dies about once in a hundred times; the files come all the same, from the usual one.
    await expect(async () => {
      browsers.asked.length = 0;
      const presses = new PressRoom(browsers, PLACE);
      const [one, other] = await Promise.all([presses.print(JOB), presses.print(JOB)]);
      expect(Buffer.from(one).subarray(0, 5).toString()).toBe('%PDF-');
      expect(other.length).toBe(one.length);
      expect(browsers.asked).toEqual(['one-process']);
    }).toPass({ timeout: 60_000 });
  });

  test('by the usual browser once the one in one process has gone', async () => {
    const presses = new PressRoom(browsers, PLACE);
    const before = await presses.print(JOB);
    await browsers.opened[0]?.close();
    const [after] = await Promise.all([presses.print(JOB), presses.print(JOB)]);
    expect(after.length).toBe(before.length);
    expect(browsers.asked).toEqual(['one-process', 'usual']);
  });

  test('by the usual browser when the one in one process is stuck', async () => {
    const stuck: PrintingBrowser = {
      version: '',
      open: (manner) => (manner === 'usual' ? browsers.open(manner) : new Promise(() => undefined)),
    };
    const presses = new PressRoom(stuck, PLACE, 100);
    const [one, other] = await Promise.all([presses.print(JOB), presses.print(JOB)]);
    expect(Buffer.from(one).subarray(0, 5).toString()).toBe('%PDF-');
    expect(other.length).toBe(one.length);
    expect(browsers.asked).toEqual(['usual']);
  });

  test('and when that one goes too, the build is told', async () => {
    const presses = new PressRoom(browsers, PLACE);
    await presses.print(JOB);
    await browsers.opened[0]?.close();
    await presses.print(JOB);
    await browsers.opened[1]?.close();
    await expect(presses.print(JOB)).rejects.toThrow();
  });
});
