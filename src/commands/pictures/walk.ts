import type { Desk } from './desk.ts';
import { correct, publish, review, withdraw } from './publishing.ts';
import { addPhoto, begin, cite, fillHead, writeText } from './writing.ts';

/** A story from the list of stories to its last day, as a member of staff goes, with a picture of every step. */
export async function walk(desk: Desk): Promise<void> {
  await begin(desk);
  await fillHead(desk);
  await cite(desk);
  await addPhoto(desk);
  await writeText(desk);
  await review(desk);
  await publish(desk);
  await correct(desk);
  await withdraw(desk);
}
