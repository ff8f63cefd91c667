import { nearest } from '#domain/vietnamese.ts';
import { answerWords } from './answer.ts';
import { NumberedDocuments } from './numbered-documents.ts';
import { Lexicon } from './expansion.ts';
import { Memberships, type Chosen, type FacetCounts } from './facets.ts';
import { loadHead, type Load } from './index-head.ts';
import { readVocabulary } from './known-words.ts';
import type { Knowledge } from './knowledge.ts';
import { readWords, type AskedWords } from './query.ts';
import { toResult } from './result.ts';
import { Pace } from './pace.ts';
import { StoredPages } from './stored-pages.ts';
import type { KnownForms } from './syllables.ts';
import { WordIndex } from './word-index.ts';

export interface SearchRequest {
  query: string;
  chosen: Chosen;
}

/** One place in the site that answers a query. */
export interface SearchResult {
  href: string;
  title: string;
  kind: string;
  path: string;
  state: string;
  /** Stretches of the page's own text; the matched ones are to be marked. */
  excerpt: { text: string; isMatch: boolean }[];
  /** Words to highlight on the target page. */
  highlight: string[];
}

export interface SearchAnswer {
  count: number;
  /** How many answers each value of a facet would leave, the other facets as they are chosen. */
  facets: FacetCounts;
  /** "Có phải bạn muốn tìm": the wording that was searched instead, or that fits better. */
  suggestion?: string;
  /** What was tried, for the empty answer; Vietnamese sentences. */
  tried: string[];
  /** Nearest terms when nothing was found. */
  nearest: string[];
  /** Loads the answers from `start` (0-based), `size` of them at most. */
  load(start: number, size: number): Promise<SearchResult[]>;
}

const NEAREST = 5;
const LONGEST_TERM = 60;

/** Loads the engine's beginning with `load`, and the parts of the index as questions need them. */
export async function openEngine(
  load: Load = fetchFile,
): Promise<(request: SearchRequest) => Promise<SearchAnswer>> {
  const head = await loadHead(load);
  const memberships = new Memberships(head.facets);
  const pace = new Pace();
  // Read once for all: the texts are written in the words of the vocabulary.
  const forms: KnownForms = new Map();
  const vocabulary = readVocabulary(head, forms);
  await pace.rest();
  const lexicon = new Lexicon(head.synonyms, forms);
  const knowledge: Knowledge = {
    index: new WordIndex(head, load),
    pages: new StoredPages(head, lexicon, load, forms),
    lexicon,
    vocabulary,
    documents: new NumberedDocuments(head.documents),
    memberships,
    pageCount: head.pageCount,
  };
  const terms = [...head.synonyms.flat(), ...head.documents.map(({ number }) => number)];

  return async ({ query, chosen }) => {
    const asked = readWords(query);
    const isFiltered = Object.values(chosen).some((value) => value !== '');
    const { found, suggestion } = await answerWords(asked, {
      knowledge,
      keep: (page) => memberships.has(page, chosen),
    });
    const { pages } = found;
    const isEmpty = pages.length === 0;
    return {
      count: pages.length,
      facets: memberships.count(found.all, chosen),
      ...(suggestion === undefined ? {} : { suggestion }),
      tried: isEmpty ? triedFor(asked, isFiltered) : [],
      nearest: isEmpty ? nearest(query.slice(0, LONGEST_TERM), terms, NEAREST) : [],
      load: async (start, size) => {
        const shown = pages.slice(start, start + size);
        const read = await Promise.all(shown.map((page) => knowledge.pages.read(page)));
        const results: SearchResult[] = [];
        for (const page of read) {
          await pace.rest();
          results.push(toResult(page, found.query));
        }
        return results;
      },
    };
  };
}

async function fetchFile(path: string): Promise<Uint8Array> {
  const response = await fetch(`/${path}`);
  if (!response.ok) throw new Error(`/${path}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Vietnamese sentences on what was tried, for an answer with nothing in it. */
function triedFor({ words, phrases }: AskedWords, isFiltered: boolean): string[] {
  if (words.length === 0) return ['Câu tìm chưa có chữ hay số nào.'];
  return [
    ...(phrases.length > 0 ? ['Tìm đúng nguyên cụm từ trong ngoặc kép.'] : []),
    'Tìm có dấu và không dấu, cả cách viết tắt và viết đầy đủ.',
    'Thử sửa lỗi gõ: sai, thiếu hoặc thừa một chữ cái.',
    ...(words.length > 1 && phrases.length === 0 ? ['Thử bỏ bớt từng từ.'] : []),
    ...(isFiltered ? ['Chỉ tìm trong những mục đã lọc; bỏ lọc có thể thấy nhiều hơn.'] : []),
  ];
}
