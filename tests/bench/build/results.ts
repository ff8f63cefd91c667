import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { auditSchema } from '../lighthouse/lighthouse-report.ts';
import { GENERATORS } from './generators.ts';

const cost = z.object({ wall: z.number(), cpu: z.number(), peakMb: z.number(), index: z.number() });
const resultSchema = z.object({
  generator: z.string(),
  pages: z.number(),
  /** Day, machine, how many builds, and how many tasks waited for the processors before the first. */
  on: z.string(),
  machine: z.string(),
  runs: z.number(),
  load: z.number(),
  cold: cost,
  changed: cost,
  files: z.number(),
  megabytes: z.number(),
  htmlKb: z.number(),
  htmlBrotliKb: z.number(),
  lighthouse: auditSchema.omit({ losses: true }).exactOptional(),
});
/** The middle of some builds of one generator at one size. */
export type Result = z.infer<typeof resultSchema>;

/** What earlier runs measured: sizes and generators may be measured one at a time. */
export function readResults(file: string): Result[] {
  if (!existsSync(file)) return [];
  return z.array(resultSchema).parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** A new result stands in the place of the earlier one of its generator and size; by size, then as the generators are listed. */
export function mergeResult(earlier: readonly Result[], result: Result): Result[] {
  const others = earlier.filter(
    ({ generator, pages }) => generator !== result.generator || pages !== result.pages,
  );
  return [...others, result].sort(
    (left, right) => left.pages - right.pages || orderOf(left) - orderOf(right),
  );
}

function orderOf({ generator }: Result): number {
  return GENERATORS.findIndex(({ name }) => name === generator);
}

export function median(numbers: readonly number[]): number {
  return numbers.toSorted((left, right) => left - right)[Math.floor(numbers.length / 2)] ?? 0;
}
