import { fileURLToPath } from 'node:url';
import { today } from '#library/clock.ts';
import { joinLibrary, type Library } from '#library/join.ts';
import { readContent } from '#library/read-files.ts';

/** The content that dist/ was built from, to compare pages with. */
export function library(): Library {
  const { content, problems } = readContent(fileURLToPath(new URL('../../..', import.meta.url)));
  if (content === undefined) throw new Error(`The content has ${problems.length} faults.`);
  return joinLibrary(content, today());
}
