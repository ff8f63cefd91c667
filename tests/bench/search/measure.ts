import type { Browser, Page } from 'playwright';
import { startServer } from '#commands/serve.ts';
import { routes } from '#domain/route.ts';
import { askQueries } from '../../site/support/ask-queries.ts';
import {
  figuresOf,
  rankOf,
  type ExpectedQuery,
  type Figures,
} from '../../site/support/relevance.ts';
import { answerTimes, watchAnswers } from '../../site/support/answer-times.ts';
import { Chance } from '../../search/chance.ts';
import { WorkClock } from './work-clock.ts';
import { coldStart, type ColdStart } from '../../site/support/cold-start.ts';
import { siteSize, type SiteSize } from './site-size.ts';

/** One query with where its answer stood and how long it took. */
export interface Timed extends ExpectedQuery {
  rank: number;
  /** Milliseconds when asked for the first time, with parts of the index still to be fetched. */
  first: number;
  /** Milliseconds when asked again; absent when no time was left. */
  warm?: number;
  /** Milliseconds of that which the page's own thread worked: what a machine with other work does not change. */
  work?: number;
}

/** Milliseconds for asking all queries, and for asking them again; what does not fit in is left out. */
const TIME_TO_ASK = { first: 75_000, again: 45_000 };
const SEED = 7;

export interface Measurement {
  searchable: number;
  size: SiteSize;
  /** One for the first query of each kind. */
  coldStarts: ColdStart[];
  queries: Timed[];
  figures: Figures[];
}

/** Serves a built site and asks it in a browser: some queries with nothing loaded, then all of them twice, as far as time allows. */
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
    // Loading the engine is part of a cold start, not of the first query here.
    await askQueries(page, ['a']);
    await watchAnswers(page);
    const workClock = await WorkClock.start(page);
    const mixed = shuffled(queries);
    const first = await askFor(TIME_TO_ASK.first, { page, workClock }, mixed);
    const again = await askFor(TIME_TO_ASK.again, { page, workClock }, mixed);
    return first.map(({ asked, expected, milliseconds }, index) => {
      const { milliseconds: warm, work } = again[index] ?? {};
      return {
        ...expected,
        rank: rankOf(asked, expected),
        first: milliseconds,
        ...(warm === undefined || work === undefined ? {} : { warm, work }),
      };
    });
  } finally {
    await context.close();
  }
}

/** Asks one query after another until all are asked or the time is over. */
async function askFor(
  time: number,
  { page, workClock }: { page: Page; workClock: WorkClock },
  queries: readonly ExpectedQuery[],
) {
  const end = performance.now() + time;
  const answers = [];
  for (const expected of queries) {
    if (performance.now() > end) break;
    const before = await workClock.read();
    const [asked = { query: expected.query, addresses: [] }] = await askQueries(page, [
      expected.query,
    ]);
    const [milliseconds = NaN] = await answerTimes(page);
    const work = (await workClock.read()) - before;
    answers.push({ asked, expected, milliseconds, work });
  }
  return answers;
}

/** All kinds of queries from the start on, so that those asked in time speak for the rest. */
function shuffled<T>(list: readonly T[]): T[] {
  const chance = new Chance(SEED);
  return list
    .map((item) => ({ item, place: chance.next() }))
    .sort((left, right) => left.place - right.place)
    .map(({ item }) => item);
}
