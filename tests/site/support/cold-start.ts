import type { Browser } from 'playwright';
import { routes } from '#domain/route.ts';
import { HEAD_FILE } from '#search/head-file.ts';
import { askQueries } from './ask-queries.ts';
import { answerTimes, watchAnswers } from './answer-times.ts';

/** What is fetched for a first answer; the page itself, its styles and fonts come before anybody asks. */
export const PARTS = {
  script: 'Mã chạy trong trình duyệt',
  head: 'Đầu mục lục: vốn từ, văn bản, bộ lọc',
  words: 'Mảnh mục lục',
  texts: 'Chữ của các trang',
} as const;
export type Part = keyof typeof PARTS;

export interface ColdStart {
  query: string;
  bytes: Record<Part, number>;
  total: number;
  requests: number;
  milliseconds: number;
}

/** Opens the search page with an empty cache and asks one query. */
export async function coldStart(
  browser: Browser,
  siteAddress: string,
  query: string,
): Promise<ColdStart> {
  const context = await browser.newContext({ locale: 'vi-VN' });
  try {
    const page = await context.newPage();
    const network = await context.newCDPSession(page);
    await network.send('Network.enable');
    const partOfRequest = new Map<string, Part>();
    const bytes = { script: 0, head: 0, words: 0, texts: 0 };
    let requests = 0;
    network.on('Network.requestWillBeSent', ({ requestId, request }) => {
      const part = partOf(new URL(request.url).pathname);
      if (part !== undefined) partOfRequest.set(requestId, part);
    });
    network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const part = partOfRequest.get(requestId);
      if (part === undefined) return;
      bytes[part] += encodedDataLength;
      requests += 1;
    });
    await page.goto(new URL(routes.search, siteAddress).href, { waitUntil: 'networkidle' });
    await watchAnswers(page);
    await askQueries(page, [query]);
    const [milliseconds = 0] = await answerTimes(page);
    await page.waitForLoadState('networkidle');
    const total = Object.values(bytes).reduce((sum, each) => sum + each, 0);
    return { query, bytes, total, requests, milliseconds };
  } finally {
    await context.close();
  }
}

function partOf(path: string): Part | undefined {
  if (path.endsWith('.js')) return 'script';
  if (path === `/${HEAD_FILE}`) return 'head';
  if (path.endsWith('.bin')) return 'words';
  if (path.startsWith(routes.search) && path.endsWith('.json')) return 'texts';
  return undefined;
}
