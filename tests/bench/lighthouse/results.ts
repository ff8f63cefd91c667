import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { auditSchema, type Audit } from './lighthouse-report.ts';

const resultSchema = auditSchema.extend({
  route: z.string(),
  address: z.string(),
  isListed: z.boolean(),
  /** Day, machine, how many times, and how many tasks waited for the processors before the one that counts. */
  on: z.string(),
  machine: z.string(),
  runs: z.number(),
  load: z.number(),
});
/** A page as Lighthouse judged it. */
export type Result = z.infer<typeof resultSchema>;

/** What earlier runs found: single pages may be measured again. */
export function readResults(file: string): Result[] {
  if (!existsSync(file)) return [];
  return z.array(resultSchema).parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** New results stand in the place of the earlier ones of their pages; in order of addresses. */
export function mergeResults(earlier: readonly Result[], results: readonly Result[]): Result[] {
  const measured = new Set(results.map(({ address }) => address));
  return [...earlier.filter(({ address }) => !measured.has(address)), ...results].sort(
    (left, right) => left.address.localeCompare(right.address),
  );
}

/** Of several runs on one page the one with the middle performance, whole. */
export function middleRun<Run extends Audit>(runs: readonly Run[]): Run {
  const speed = ({ scores }: Run) => scores['performance'] ?? 0;
  const sorted = runs.toSorted((left, right) => speed(left) - speed(right));
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('No run.');
  return middle;
}
