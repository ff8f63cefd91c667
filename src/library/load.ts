import { join } from 'node:path';
import { formatProblem, isError } from '#domain/problem.ts';
import { today } from './clock.ts';
import { contentRoot, edition } from './edition.ts';
import { joinLibrary, type Library } from './join.ts';
import { readContent } from './read-files.ts';

/** The one door to content: read once, checked, joined, frozen. Throws, with every fault named, before any page is made. */
export function getLibrary(): Promise<Library> {
  return library;
}

const library = Promise.resolve().then(load);
// A fault is told by every page that awaits the library, not once more for nobody.
library.catch(() => undefined);

function load(): Library {
  const root = process.cwd();
  const { content, problems } = readContent(contentRoot(root), join(root, 'public'));
  if (content !== undefined) return joinLibrary(content, today(), edition());
  const faults = problems.filter(isError);
  throw new Error(
    `Nội dung có ${faults.length} lỗi:\n\n${faults.map(formatProblem).join('\n\n')}\n`,
  );
}
