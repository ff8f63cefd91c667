/** How often each of some numbers was met: the number and its count by turns, which takes little room to keep. */
export type Counts = Int32Array;

/** Counts a number once more. */
export function countIn(times: Map<number, number>, number: number): void {
  times.set(number, (times.get(number) ?? 0) + 1);
}

export function toCounts(times: Iterable<readonly [number, number]>): Counts {
  return Int32Array.from([...times].flat());
}

export function eachCount(counts: Counts, visit: (number: number, times: number) => void): void {
  for (let at = 0; at < counts.length; at += 2) visit(counts[at] ?? 0, counts[at + 1] ?? 0);
}
