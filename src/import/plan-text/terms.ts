import { findCitations } from '#domain/citation/citation.ts';
import type { Content } from '#domain/content.ts';
import type { Day } from '#domain/date.ts';
import { toSlug } from '#domain/vietnamese.ts';
import { toYaml } from '#library/to-yaml.ts';
import type { FileChange } from '../staged-changes.ts';
import { citationNameOf } from './derived.ts';
import type { Findings } from './findings.ts';
import type { PlanTree } from './tree.ts';

/** The schema takes no longer meaning. */
const LONGEST_EXPANSION = 140;

/** A glossary file for each short form that a plan defines and no file explains, in the plan's own words. */
export function termFiles(
  { definitions }: Findings,
  { terms }: Pick<Content, 'terms'>,
  tree: PlanTree,
  on: Day,
): FileChange[] {
  const known = new Set(terms.flatMap(({ data }) => [data.term, ...data.aliases]));
  const ids = new Set(terms.map(({ id }) => id));
  return definitions.flatMap(({ term, expansion, clause }) => {
    const id = toSlug(term);
    const isCitation = findCitations(term).length > 0;
    if (isCitation || known.has(term) || ids.has(id) || expansion.length > LONGEST_EXPANSION)
      return [];
    known.add(term);
    ids.add(id);
    const [section = '', number = ''] = clause.split('-');
    const source = `${citationNameOf(tree)}, khoản ${number} mục ${section.toUpperCase()}`;
    const meaning = `Cách Kế hoạch gọi ngắn "${expansion}".`;
    const data = { term, expansion, meaning, sources: [source], publishedOn: on };
    return [{ file: `content/glossary/${id}.mdx`, after: `---\n${toYaml(data)}---\n` }];
  });
}
