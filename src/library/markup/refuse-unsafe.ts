import { fileURLToPath } from 'node:url';
import type { MdastPluginEntry } from 'satteri';
import { formatProblem } from '#domain/problem.ts';
import { pictureNamesFor } from '../guide-pictures.ts';
import { componentsOf, guardMarkup } from './guard.ts';

/**
 * The same guard as `npm run check` runs, at the door of Astro's own Markdown: nothing that runs is ever
 * compiled, whether a page shows it or not. The front matter is already blank lines here, so lines are the file's.
 */
export const refuseUnsafeMarkup: MdastPluginEntry = ({ fileURL, source }) => {
  const file = fileURL === undefined ? 'content/' : fileURLToPath(fileURL);
  const problems = guardMarkup(source, componentsOf(file), pictureNamesFor(file));
  if (problems.length === 0) return null;
  const lines = problems.map((problem) => formatProblem({ ...problem, file, path: [] }));
  throw new Error(`Bài viết có điều không được phép:\n\n${lines.join('\n\n')}\n`);
};
