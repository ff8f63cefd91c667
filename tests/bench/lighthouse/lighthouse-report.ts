import { z } from 'zod';

/** Places of a fault that are quoted; the rest are only counted. */
const QUOTED = 3;

const lossSchema = z.object({
  category: z.string(),
  id: z.string(),
  title: z.string(),
  /** Of the category's hundred. */
  points: z.number(),
  /** A time or a size, or the elements at fault; empty when Lighthouse names none. */
  says: z.string(),
});
/** An audit that costs points. */
export type Loss = z.infer<typeof lossSchema>;

export const auditSchema = z.object({
  /** Out of 100, by category. */
  scores: z.record(z.string(), z.number()),
  requests: z.number(),
  /** As sent, in kB. */
  sentKb: z.number(),
  /** The dearest first in each category that is below 100. */
  losses: z.array(lossSchema),
});
export type Audit = z.infer<typeof auditSchema>;

const item = z.looseObject({
  node: z.looseObject({ selector: z.string().optional() }).optional(),
  description: z.string().optional(),
});
const reportSchema = z.object({
  runtimeError: z.object({ message: z.string() }).optional(),
  categories: z.record(
    z.string(),
    z.object({
      score: z.number().nullable(),
      auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
    }),
  ),
  audits: z.record(
    z.string(),
    z.object({
      title: z.string(),
      score: z.number().nullable(),
      displayValue: z.string().optional(),
      details: z.looseObject({ items: z.unknown() }).partial().optional(),
    }),
  ),
});
type LighthouseReport = z.infer<typeof reportSchema>;

const requestsSchema = z.array(z.object({ transferSize: z.number() }));

/** What matters of a report that Lighthouse wrote; throws its own sentence when it could not judge the page. */
export function readLighthouse(json: unknown): Audit {
  const { runtimeError, categories, audits } = reportSchema.parse(json);
  if (runtimeError !== undefined) throw new Error(runtimeError.message);
  const requests = requestsSchema.parse(audits['network-requests']?.details?.items);
  const judged = Object.entries(categories).map(([name, { score, auditRefs }]) => {
    if (score === null) throw new Error(`Lighthouse không chấm được mục ${name}.`);
    return { name, score: Math.round(score * 100), auditRefs };
  });
  return {
    scores: Object.fromEntries(judged.map(({ name, score }) => [name, score])),
    requests: requests.length,
    sentKb: round(requests.reduce((sum, request) => sum + request.transferSize, 0) / 1000),
    losses: judged
      .filter(({ score }) => score < 100)
      .flatMap(({ name, auditRefs }) => lossesOf(name, auditRefs, audits)),
  };
}

function lossesOf(
  category: string,
  auditRefs: readonly { id: string; weight: number }[],
  audits: LighthouseReport['audits'],
): Loss[] {
  const whole = auditRefs.reduce((sum, { weight }) => sum + weight, 0);
  const losses = auditRefs.flatMap(({ id, weight }) => {
    const found = audits[id];
    if (found?.score == null || found.score === 1 || weight === 0) return [];
    const points = round((100 * weight * (1 - found.score)) / whole);
    return [{ category, id, title: found.title, points, says: wordsOf(found) }];
  });
  return losses.sort((left, right) => right.points - left.points);
}

function wordsOf({ displayValue, details }: LighthouseReport['audits'][string]): string {
  if (displayValue !== undefined && displayValue !== '') return displayValue.replace(/\s/g, ' ');
  const places = z
    .array(item)
    .catch([])
    .parse(details?.items)
    .flatMap(({ node, description }) => node?.selector ?? description ?? []);
  const others = places.length - QUOTED;
  return [...places.slice(0, QUOTED), ...(others > 0 ? [`và ${others} chỗ nữa`] : [])].join('; ');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
