import type { Browser } from 'playwright';
import { startServer } from '#commands/serve.ts';
import { routes } from '#domain/route.ts';
import { askQueries } from '../../site/support/ask-queries.ts';
import {
  figuresOf,
  rankOf,
  type ExpectedQuery,
  type Figures,
} from '../../site/support/relevance.ts';
import { answerTimes, watchAnswers } from './answer-times.ts';
import { coldStart, type ColdStart } from './cold-start.ts';
import { siteSize, type SiteSize } from './site-size.ts';

/** One query with where its answer stood and how long it took. */
export interface Timed extends ExpectedQuery {
  rank: number;
  /** Milliseconds when asked for the first time, with parts of the index still to be fetched. */
  first: number;
  /** Milliseconds when asked again; absent when there was no time left to ask all queries twice. */
  warm?: number;
}

/** Milliseconds for asking again; where answers are slow, only as many queries, spread evenly, as fit in. */
const TIME_FOR_WARM = 45_000;

export interface Measurement {
  searchable: number;
  size: SiteSize;
  /** One for the first query of each kind. */
  coldStarts: ColdStart[];
  queries: Timed[];
  figures: Figures[];
}

/** Serves a built site and asks it every query in a browser: some with nothing loaded, then all of them, most of them twice. */
export async function measure(
  browser: Browser,
  { site, searchable }: { site: string; searchable: number },
  queries: readonly ExpectedQuery[],
): Promise<Measurement> {
  const server = await startServer({ folder: site, port: 0 });
  try {
    const coldStarts: ColdStart[] = [];
    for (const { query } of firstOfEachKind(queries)) {
      coldStarts.push(await coldStart(browser, server.address, query));
    }
    const timed = await askTwice(browser, server.address, queries);
    return {
      searchable,
      size: siteSize(site),
      coldStarts,
      queries: timed,
      figures: figuresOf(timed),
    };
  } finally {
    await server.close();
  }
}

function firstOfEachKind(queries: readonly ExpectedQuery[]): ExpectedQuery[] {
  const byKind = new Map<string, ExpectedQuery>();
  for (const query of queries) if (!byKind.has(query.kind)) byKind.set(query.kind, query);
  return [...byKind.values()];
}

async function askTwice(
  browser: Browser,
  address: string,
  queries: readonly ExpectedQuery[],
): Promise<Timed[]> {
  const context = await browser.newContext({ locale: 'vi-VN' });
  try {
    const page = await context.newPage();
    await page.goto(new URL(routes.search, address).href, { waitUntil: 'networkidle' });
    const words = queries.map(({ query }) => query);
    // Loading the engine is part of a cold start, not of the first query here.
    await askQueries(page, words.slice(0, 1));
    await watchAnswers(page);
    const asked = await askQueries(page, words);
    const first = await answerTimes(page);
    const again = spread(words.length, TIME_FOR_WARM / mean(first));
    await askQueries(
      page,
      again.map((index) => words[index] ?? ''),
    );
    const warm = await answerTimes(page);
    return queries.map((expected, index) => {
      const time = warm[again.indexOf(index)];
      return {
        ...expected,
        rank: rankOf(asked[index] ?? { query: '', addresses: [] }, expected),
        first: first[index] ?? NaN,
        ...(time === undefined ? {} : { warm: time }),
      };
    });
  } finally {
    await context.close();
  }
}

/** At most `most` of the numbers from 0 to `count` - 1, the same distance apart. */
function spread(count: number, most: number): number[] {
  const step = Math.max(1, Math.ceil(count / Math.max(1, most)));
  return Array.from({ length: Math.ceil(count / step) }, (_, index) => index * step);
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}
