import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Asked } from './ask-queries.ts';

const queriesSchema = z.array(
  z.strictObject({
    kind: z.string(),
    query: z.string(),
    /** Addresses that may stand first, as a reader of the content judged before the ranking was made. */
    expected: z.array(z.string()).min(1),
  }),
);

export type ExpectedQuery = z.infer<typeof queriesSchema>[number];

export interface Figures {
  kind: string;
  count: number;
  hitAt1: number;
  hitAt3: number;
  /** Mean reciprocal rank among the first ten. */
  reciprocalRank: number;
}

const OWN_QUERIES = fileURLToPath(new URL('../../search/queries.json', import.meta.url));

export function readQueries(file = OWN_QUERIES): ExpectedQuery[] {
  return queriesSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** Rank of the first answer that is expected, from 1; 0 when none of the ten is. */
export function rankOf({ addresses }: Asked, { expected }: ExpectedQuery): number {
  // An answer may land on a heading; an expected address without one means the page, wherever.
  return (
    addresses.findIndex((address) =>
      expected.some((each) => each === address || each === address.replace(/#.*$/, '')),
    ) + 1
  );
}

/** Figures of each kind, and of all together under "tất cả". */
export function figuresOf(ranks: readonly { kind: string; rank: number }[]): Figures[] {
  const kinds = [...new Set(ranks.map(({ kind }) => kind))];
  return [...kinds, 'tất cả'].map((kind) => {
    const own = ranks.filter((each) => kind === 'tất cả' || each.kind === kind);
    const share = (test: (rank: number) => boolean) =>
      own.filter(({ rank }) => test(rank)).length / own.length;
    return {
      kind,
      count: own.length,
      hitAt1: share((rank) => rank === 1),
      hitAt3: share((rank) => rank >= 1 && rank <= 3),
      reciprocalRank:
        own.reduce((sum, { rank }) => sum + (rank === 0 ? 0 : 1 / rank), 0) / own.length,
    };
  });
}
