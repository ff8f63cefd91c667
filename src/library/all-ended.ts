/** As `Promise.all`, but rejects only when nothing is at work any more: where it was writing can then be cleared away. */
export async function allEnded<Result>(work: readonly Promise<Result>[]): Promise<Result[]> {
  await Promise.allSettled(work);
  return Promise.all(work);
}
