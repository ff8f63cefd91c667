import { sentencesOf } from '#publish/refusal.ts';

/** The sentences a person reads when a piece of work is refused; says so when it is not. */
export async function refusalOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return (sentencesOf(error) ?? [`không từ chối: ${String(error)}`]).join('\n');
}
