import type { Edition } from '#domain/edition.ts';
import { joinLibrary, type Library } from '#library/join.ts';
import { shownContent } from '#library/shown-content.ts';
import { aClause, aContent, aDocument, aStory, aTask, aTerm, type Fields } from '../builders.ts';

export { realLibrary, SITE } from '../builders.ts';

interface Parts {
  settings?: Fields;
  clauses?: Fields[];
  tasks?: Fields[];
  documents?: Fields[];
  stories?: Fields[];
  terms?: Fields[];
}

/** A library of one plan, one agency and one commune, with as many other things as a test lists fields for. */
export function aLibrary(
  parts: Parts = {},
  today = '2026-11-23',
  edition: Edition = 'official',
): Library {
  const { settings, clauses = [{}], tasks = [], documents = [], stories = [], terms = [] } = parts;
  const content = aContent(
    {
      clauses: clauses.map((fields, index) => aClause({ number: index + 1, ...fields })),
      tasks: tasks.map((fields, index) => aTask({ code: `NV-00${index + 1}`, ...fields })),
      documents: documents.map((fields, index) => aDocument(fields, `van-ban-${index + 1}`)),
      stories: stories.map((fields, index) => aStory(fields, '', `htx-${index + 1}`)),
      terms: terms.map((fields, index) => aTerm(fields, `tu-${index + 1}`)),
    },
    settings,
  );
  return joinLibrary(shownContent(content), today, edition);
}
