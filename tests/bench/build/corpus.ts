import { stringify } from 'yaml';
import { miswrittenNames } from '#domain/integrity/spelling.ts';
import { readContent } from '#library/read-files.ts';
import { Chance } from '../../search/chance.ts';
import { generatedDocuments } from '../search/generated-documents.ts';
import { GeneratedText } from '../search/generated-text.ts';

const SEED = 2026;

/** One page of the corpus: 300 to 600 Vietnamese words under a title. */
export interface CorpusPage {
  /** Last segment of its address. */
  id: string;
  title: string;
  /** Front matter of this site's documents, in YAML. */
  document: string;
  paragraphs: readonly string[];
}

/** The same pages for every generator, the same on every run. */
export function corpusOf(count: number, root: string): CorpusPage[] {
  const { content } = readContent(root);
  if (content === undefined) throw new Error('Nội dung có lỗi. Chạy "npm run check" để xem.');
  const texts = [...content.clauses, ...content.stories].map(({ body }) => body);
  const chance = new Chance(SEED);
  const text = new GeneratedText(chance, texts);
  const taken = content.documents.map(({ data }) => data.number);
  const documents = generatedDocuments(count, taken, { chance, text });
  const miswrittenIn = miswrittenNames(content);
  // Words in any order are a known name in small letters now and then, which the check of this site refuses.
  const written = (words: string) =>
    miswrittenIn(words).reduce(
      (whole, { name, index }) => whole.slice(0, index) + name + whole.slice(index + name.length),
      words,
    );
  return [...documents].map(([id, document]) => ({
    id,
    title: written(text.title(7, 16)),
    document: written(stringify(document)),
    paragraphs: text.paragraphs(text.name()).map(written),
  }));
}

export function asDocument({ document, paragraphs }: CorpusPage): string {
  return `---\n${document}---\n\n${paragraphs.join('\n\n')}\n`;
}

export function asMarkdown({ title, paragraphs }: CorpusPage, extra = {}): string {
  return `---\n${stringify({ title, ...extra })}---\n\n${paragraphs.join('\n\n')}\n`;
}
