import { Document, isScalar, Scalar, visit } from 'yaml';
import type { Day } from '#domain/date.ts';
import { clauseIdOf } from '#domain/plan.ts';
import type { PlanTree, TreeClause, TreeSection } from './tree.ts';

/** What a plan's files say beside the words of its source. */
export interface GivenFront {
  year: number;
  issuingNote: string;
  citationName: string;
  sectionShortTitle: (section: TreeSection) => string;
  clauseShortTitle: (section: TreeSection, clause: TreeClause) => string;
  publishedOn: Day;
  isUnproofed: boolean;
}

/** A plan as content files, by their names inside the plan's folder. */
export function planFiles(tree: PlanTree, given: GivenFront): Map<string, string> {
  const { isUnproofed, publishedOn } = given;
  const shared = { ...(isUnproofed && { isUnproofed }), publishedOn };
  const index = frontMatter({
    year: given.year,
    kind: tree.kind,
    title: tree.title,
    issuing: tree.issuing,
    issuingNote: given.issuingNote,
    citationName: given.citationName,
    ...(tree.preamble.length > 0 && { preamble: tree.preamble }),
    sections: tree.sections.map((section) => ({
      ...{ number: section.number, title: section.title },
      shortTitle: given.sectionShortTitle(section),
      ...(section.intro.length > 0 && { intro: section.intro }),
    })),
    ...(tree.closing.length > 0 && { closing: tree.closing }),
    ...shared,
  });
  const clauses = tree.sections.flatMap((section) =>
    section.clauses.map((clause): [string, string] => {
      const { number } = section;
      const shortTitle = given.clauseShortTitle(section, clause);
      const front = frontMatter({ section: number, number: clause.number, shortTitle, ...shared });
      return [`${clauseIdOf(number, clause.number)}.mdx`, `${front}\n${bodyOf(clause)}`];
    }),
  );
  return new Map([['index.mdx', index], ...clauses]);
}

/** The verbatim words below the front matter: paragraphs apart by a blank line. */
export function bodyOf({ paragraphs }: Pick<TreeClause, 'paragraphs'>): string {
  return `${paragraphs.join('\n\n')}\n`;
}

/** Plain strings, but days in quotes: YAML must not take one for its own kind of date. */
function frontMatter(data: Record<string, unknown>): string {
  const document = new Document(data, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar(_key, node) {
      const isDay = isScalar(node) && /^\d{4}-\d{2}-\d{2}$/.test(String(node.value));
      if (isDay) node.type = Scalar.QUOTE_SINGLE;
    },
  });
  return `---\n${document.toString({ lineWidth: 0, singleQuote: true })}---\n`;
}
