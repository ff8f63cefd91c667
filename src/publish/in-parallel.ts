import { allEnded } from '#library/all-ended.ts';

/** Does a piece of work for each item, some at once; after the first fault no other is begun, and it is told when all have ended. */
export async function inParallel<Item>(
  items: Iterable<Item>,
  atOnce: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = [...items].reverse();
  const worker = async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      await work(next).catch((error: unknown) => {
        waiting.length = 0;
        throw error;
      });
    }
  };
  await allEnded(Array.from({ length: atOnce }, worker));
}
