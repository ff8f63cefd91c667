import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { DEMO_MARK } from '#domain/edition.ts';
import { planSectionText, planText } from '#domain/plan.ts';
import { toAgencyPdf, toTask, toTaskPdf } from '#domain/route.ts';
import { contentHash } from '#exports/content-hash.ts';
import { SitePrinter } from '#print/print-site.ts';
import { sheetsIn } from '#print/site-sheets.ts';
import { builtOn, DIST, hasFile } from './support/built-site.ts';
import { library } from './support/library.ts';
import { letters, readPdf } from './support/pdf.ts';
import { expect, test } from './support/test.ts';

const { plan, tasks, agencies } = library();
const WHOLE = `ke-hoach/${plan.year}/toan-van.pdf`;
const A4 = { width: 595, height: 842 };

test.describe('the plan as a PDF file', () => {
  test('holds the plan to the letter between its official head and its closing block', async () => {
    const { pages } = await readPdf(WHOLE);
    const text = letters(pages.map(withoutNumber).join('\n'));
    // The site's own remark on what the source leaves out stands between its issuing lines and its first section.
    expect(text.replace(letters(`${plan.issuingNote}.`), '')).toContain(letters(planText(plan)));
    expect(text).toMatch(/^BANCHỈĐẠO.*CỘNGHÒAXÃHỘICHỦNGHĨAVIỆTNAMĐộclập-Tựdo-HạnhphúcKẾHOẠCH/u);
    expect(text).toContain(letters(contentHash(planText(plan))));
    expect(text).toContain('GiấyphépCCBY4.0');
  });

  test('is A4, numbered at the top from page 2', async () => {
    const { pages, sizes } = await readPdf(WHOLE);
    expect(pages.length).toBeGreaterThan(1);
    for (const size of sizes) expect(size).toEqual(A4);
    expect(pages.map((text) => /(?<!\p{L})\d+\s*$|^\s*\d+(?=\s)/u.test(text))[0]).toBe(false);
    expect(pages.slice(1).map(pageNumber)).toEqual(pages.slice(1).map((_text, index) => index + 2));
  });

  test('is tagged, in Vietnamese, and says what it is and of which day', async () => {
    const { isTagged, tags, info } = await readPdf(WHOLE);
    expect(isTagged).toBe(true);
    for (const role of ['H1', 'H2', 'P']) expect([...tags]).toContain(role);
    expect(info).toMatchObject({
      Title: plan.citationName,
      Author: library().settings.publisher,
      Language: 'vi',
    });
    const midnight = new Date(`${builtOn()}T00:00:00+07:00`);
    const stamp = midnight.toISOString().replace(/\D/g, '').slice(0, 14);
    expect(info['CreationDate']).toBe(`D:${stamp}Z`);
  });

  test('has a bookmark and a link for every section and clause, and leads to what it cites', async () => {
    const { bookmarks, links, innerLinks } = await readPdf(WHOLE);
    expect(bookmarks).toEqual(
      plan.sections.flatMap(({ number, shortTitle, clauses }) => [
        `${number}. ${shortTitle}`,
        ...clauses.map((clause) => `  ${clause.number}. ${clause.shortTitle}`),
      ]),
    );
    const places = plan.sections.length + library().clauses.length;
    expect(innerLinks).toBeGreaterThanOrEqual(places);
    expect(links.some((link) => link.endsWith('/van-ban/20-nq-tw/'))).toBe(true);
  });
});

test('each section has a file with its own words and hash alone', async () => {
  for (const section of plan.sections) {
    const name = `ke-hoach/${plan.year}/muc-${section.number.toLowerCase()}.pdf`;
    const { pages, bookmarks } = await readPdf(name);
    const text = letters(pages.map(withoutNumber).join('\n'));
    expect(text).toContain(letters(planSectionText(section)));
    expect(text).toContain(contentHash(planSectionText(section)));
    expect(text).toContain(`Tríchmục${section.number}của`);
    // What belongs to the document as a whole is not on an excerpt of it.
    expect(text).not.toContain('Độclập');
    for (const other of plan.sections.filter((each) => each !== section)) {
      expect(text).not.toContain(letters(`${other.number}. ${other.title}`));
    }
    expect(bookmarks).toHaveLength(1 + section.clauses.length);
  }
});

test('each task and each agency has its sheet, which its page offers', async () => {
  for (const task of tasks) expect(hasFile(toTaskPdf(task.year, task.id))).toBe(true);
  for (const { id } of agencies) expect(hasFile(toAgencyPdf(id))).toBe(true);
  const [task] = tasks;
  if (task === undefined) throw new Error('no task');
  const { pages, isTagged } = await readPdf(toTaskPdf(task.year, task.id).slice(1));
  expect(letters(pages.join())).toContain(letters(task.title));
  expect(letters(pages.join())).toContain(task.code);
  expect(isTagged).toBe(true);
  const page = html(`${toTask(task.year, task.id).slice(1)}index.html`);
  expect(page).toMatch(/data-size-of="[^"]+\.pdf"[^>]*>\d+ kB</);
});

test('two prints of the same pages are the same bytes, and a third prints nothing', async ({
  browser,
}) => {
  const folder = aPartOfTheSite();
  const [one, other] = [join(folder, 'cache-1'), join(folder, 'cache-2')];
  const first = await print(folder, one, browser);
  const before = await bytesIn(folder);
  expect(first.printed).toBe(first.files);
  expect(first.files).toBeGreaterThan(4);
  await print(folder, other, browser);
  expect(await bytesIn(folder)).toEqual(before);
  expect((await print(folder, one, browser)).printed).toBe(0);
  rmSync(folder, { recursive: true });
});

test('every page of the demo edition’s files says what it is', async ({ browser }) => {
  const folder = aPartOfTheSite((page) => page.replace('<html ', '<html data-edition="demo" '));
  await print(folder, join(folder, 'cache'), browser);
  const { pages } = await readPdf(readFileSync(join(folder, WHOLE)));
  expect(pages.length).toBeGreaterThan(1);
  for (const text of pages) expect(letters(text)).toContain(letters(DEMO_MARK));
  rmSync(folder, { recursive: true });
});

/** A folder of its own with the plan's page and one task's, changed as asked. */
function aPartOfTheSite(change = (page: string) => page): string {
  const folder = mkdtempSync(join(tmpdir(), 'in-'));
  cpSync(join(DIST, '_astro'), join(folder, '_astro'), { recursive: true });
  for (const address of [`ke-hoach/${plan.year}`, `nhiem-vu/${plan.year}/nv-001`]) {
    mkdirSync(join(folder, address), { recursive: true });
    writeFileSync(join(folder, address, 'index.html'), change(html(`${address}/index.html`)));
  }
  return folder;
}

async function print(folder: string, cache: string, browser: Browser) {
  const site = new URL('https://trang.example/');
  const root = join(DIST, '..');
  const printing = { version: browser.version(), open: () => Promise.resolve(browser) };
  const place = { folder, root, cache, site };
  const printer = await SitePrinter.open({ ...place, today: '2026-11-28', browser: printing });
  return printer.finish();
}

async function bytesIn(folder: string): Promise<string[]> {
  return (await sheetsIn(folder)).map(({ file }) =>
    readFileSync(join(folder, file)).toString('base64'),
  );
}

function html(path: string): string {
  return readFileSync(join(DIST, path), 'utf8');
}

/** The number at the head of a page, which a program may read first or last. */
function pageNumber(text: string): number {
  return Number(/^\s*(\d+)(?=\s)|(?<=\s)(\d+)\s*$/u.exec(text)?.[0]);
}

function withoutNumber(text: string, index: number): string {
  if (index === 0) return text;
  return text.replace(/^\s*\d+(?=\s)|(?<=\s)\d+\s*$/u, '');
}
