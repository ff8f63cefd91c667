import { latestDay, type Day } from '#domain/date.ts';

/** A domain object while its lists are still being filled; readers only ever see the read-only shape. */
export type Mutable<T> = {
  -readonly [Key in keyof T]: T[Key] extends readonly (infer Item)[] ? Item[] : T[Key];
};

/** What every published entry carries. */
interface Dated {
  publishedOn: Day;
  changes: readonly { on: Day }[];
}

/** The day an entry last changed for its readers. */
export function lastChangedOn(data: Dated): Day {
  return latestDay([data.publishedOn, ...data.changes.map((change) => change.on)]);
}
