import { DOCUMENT_KIND_LABELS } from '#domain/labels.ts';
import { toAttachment, toCommune, toPlan, toTerm } from '#domain/route.ts';
import type { Library } from '#library/join.ts';
import { readAttachment } from './attachments.ts';
import { factsOfAttachment, factsOfCommune, plainFacts, type PageFacts } from './page-facts.ts';

/** Something to be found that is not a page of its own. */
export interface SearchRecord {
  url: string;
  title: string;
  /** Text to search in and to quote from. */
  content: string;
  facts: PageFacts;
}

/** Things that share a page but are each an answer of their own, in the library's order. */
export function libraryRecords({ plans, communes, terms }: Library): SearchRecord[] {
  return [
    ...plans.map((plan) => ({
      url: toPlan(plan.year),
      title: `Toàn văn Kế hoạch ${plan.year}`,
      content: [
        `Toàn văn ${plan.citationName}`,
        ...plan.sections.map(({ number, shortTitle }) => `Mục ${number}. ${shortTitle}`),
      ].join('. '),
      facts: {
        kind: 'guide' as const,
        path: `Kế hoạch ${plan.year}`,
        facets: { nam: [String(plan.year)] },
      },
    })),
    ...communes.map((commune) => {
      const { code, fullName, formerProvince, stories } = commune;
      return {
        url: toCommune(code),
        title: fullName,
        content: `${fullName}, mã ${code}, trước 2025 thuộc ${formerProvince}. ${stories.map((story) => story.cooperative).join('. ')}`,
        facts: factsOfCommune(commune),
      };
    }),
    ...terms.map(({ id, term, expansion, aliases, meaning }) => ({
      url: toTerm(id),
      title: expansion === undefined ? term : `${term}: ${expansion}`,
      content: [term, expansion, ...aliases, meaning].filter(Boolean).join('. '),
      facts: plainFacts('term'),
    })),
  ];
}

/** The pages of the original files attached to documents, in order; a page without text gives none. */
export async function attachmentRecords(
  { documents }: Pick<Library, 'documents'>,
  root: string,
): Promise<SearchRecord[]> {
  const records: SearchRecord[] = [];
  for (const document of documents) {
    const name = `${DOCUMENT_KIND_LABELS[document.kind]} ${document.number}`;
    for (const { file, title } of document.attachments) {
      for (const { page, text } of await readAttachment(root, file)) {
        if (text === '') continue;
        records.push({
          url: toAttachment(file, page),
          title: `${name}: ${title}${page === undefined ? '' : ` (trang ${page})`}`,
          content: text,
          facts: factsOfAttachment(document),
        });
      }
    }
  }
  return records;
}
