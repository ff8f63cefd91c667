import { DOCUMENT_KIND_LABELS, SECTORS } from '#domain/labels.ts';
import { toDocument, toStory, toTask } from '#domain/route.ts';
import type { Library } from '#library/join.ts';
import {
  factsOfDocument,
  factsOfStory,
  factsOfTask,
  tagsOf,
  type PageFacts,
} from '#search/page-facts.ts';
import type { Chance } from '../../search/chance.ts';
import type { GeneratedText } from './generated-text.ts';

/** A page that stands for one of the site's own; the index is made from its HTML. */
export interface GeneratedPage {
  url: string;
  html: string;
}

interface Maker {
  chance: Chance;
  text: GeneratedText;
  library: Library;
}

/** Tasks are numbered from here on: the plan's own stay far below. */
const FIRST_TASK = 1001;

export function taskPages(count: number, { chance, text, library }: Maker): GeneratedPage[] {
  return Array.from({ length: count }, (_, index) => {
    const code = `NV-${FIRST_TASK + index}`;
    const year = chance.between(2026, 2035);
    const facts = factsOfTask({ ...chance.pick(library.tasks), code, year });
    const name = text.name();
    const title = `${text.title(4, 8)} ở ${name}`;
    return toPage(toTask(year, code.toLowerCase()), { title, name }, facts, text);
  });
}

export function storyPages(count: number, { chance, text, library }: Maker): GeneratedPage[] {
  return Array.from({ length: count }, (_, index) => {
    const story = chance.pick(library.stories);
    const sector = chance.pick(SECTORS);
    const facts = factsOfStory({ ...story, sector, commune: chance.pick(library.communes) });
    const name = text.name();
    const title = `HTX ${name}: ${text.title(3, 7)}`;
    return toPage(toStory(`htx-${index + 1}`), { title, name }, facts, text);
  });
}

/** Pages of documents that are in the library already. */
export function documentPages(ids: ReadonlySet<string>, { text, library }: Maker): GeneratedPage[] {
  return library.documents
    .filter(({ id }) => ids.has(id))
    .map((document) => {
      const name = `${DOCUMENT_KIND_LABELS[document.kind]} ${document.number}`;
      return toPage(
        toDocument(document.id),
        { title: name, name },
        factsOfDocument(document),
        text,
      );
    });
}

/** The parts of a page that the index is made from, marked as src/shell marks them. */
function toPage(
  url: string,
  { title, name }: { title: string; name: string },
  facts: PageFacts,
  text: GeneratedText,
): GeneratedPage {
  const tags = tagsOf(facts).map(
    ({ role, name, value }) =>
      `<meta content="${escape(value)}" data-pagefind-${role}="${name}[content]">`,
  );
  const paragraphs = text.paragraphs(name).map((paragraph) => `<p>${escape(paragraph)}</p>`);
  const html = [
    '<!doctype html><html lang="vi"><head>',
    ...tags,
    `</head><body><main data-pagefind-body><h1>${escape(title)}</h1>`,
    ...paragraphs,
    '</main></body></html>',
  ].join('\n');
  return { url, html };
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
