import { nearest } from '#domain/vietnamese.ts';
import { Lexicon } from './expansion.ts';
import { readMemberships, type FacetCounts } from './facets.ts';
import { answerWords } from './answer.ts';
import type { Knowledge } from './finder.ts';
import { isVocabularyFile, readVocabulary, type VocabularyFile } from './known-words.ts';
import { Pagefind } from './pagefind.ts';
import { readWords, type AskedWords } from './query.ts';
import { toResult } from './result.ts';

export type Facet = 'kind' | 'co-quan' | 'xa' | 'linh-vuc' | 'nam' | 'hieu-luc';

export interface SearchRequest {
  query: string;
  chosen: Partial<Record<Facet, string>>;
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

const WORDS_ADDRESS = '/tim-kiem/tu-vung.json';
const NEAREST = 5;
const LONGEST_TERM = 60;

/** Loads the engine; nothing of it is fetched before this is called. */
export async function openEngine(): Promise<(request: SearchRequest) => Promise<SearchAnswer>> {
  const [pagefind, file] = await Promise.all([Pagefind.open(), loadWords()]);
  const knowledge: Knowledge = {
    pagefind,
    lexicon: new Lexicon(file.synonyms),
    vocabulary: readVocabulary(file),
    documents: file.documents,
    memberships: await readMemberships(pagefind),
    pageCount: (await pagefind.pages()).length,
  };
  const { memberships } = knowledge;
  const terms = [...file.synonyms.flat(), ...file.documents.map(({ number }) => number)];

  return async ({ query, chosen }) => {
    const asked = readWords(query);
    const isFiltered = Object.values(chosen).some((value) => value !== '');
    const { found, suggestion } = await answerWords(asked, {
      knowledge,
      keep: ({ id }) => memberships.has(id, chosen),
    });
    const { hits } = found;
    const isEmpty = hits.length === 0;
    return {
      count: hits.length,
      facets: memberships.count(found.ids, chosen),
      ...(suggestion === undefined ? {} : { suggestion }),
      tried: isEmpty ? triedFor(asked, isFiltered) : [],
      nearest: isEmpty ? nearest(query.slice(0, LONGEST_TERM), terms, NEAREST) : [],
      load: (start, size) =>
        Promise.all(
          hits
            .slice(start, start + size)
            .map(async (hit) => toResult(await hit.data(), found.query, knowledge.lexicon)),
        ),
    };
  };
}

async function loadWords(): Promise<VocabularyFile> {
  const response = await fetch(WORDS_ADDRESS);
  const file: unknown = await response.json();
  if (!isVocabularyFile(file)) throw new Error(`${WORDS_ADDRESS} không phải vốn từ tìm kiếm.`);
  return file;
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
