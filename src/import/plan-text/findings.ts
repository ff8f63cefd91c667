import { findCitations, type Citation } from '#domain/citation/citation.ts';
import { createResolver } from '#domain/citation/resolve.ts';
import type { Content } from '#domain/content.ts';
import { findDefinitions, type Definition } from '#domain/definition.ts';
import { citableOf } from '#domain/document.ts';
import { clauseIdOf } from '#domain/plan.ts';
import type { Doubt } from '../office/table.ts';
import type { Paragraph } from '../paper/paper.ts';
import { toDay } from '../office/day-text.ts';
import { isCapitals } from './headings.ts';
import { ownReferences, targetOf } from './references.ts';
import type { PlanTree, TreeSection } from './tree.ts';

/** What a plan's words refer to and define, and what of that a person must look at. */
export interface Findings {
  told: string[];
  doubts: Doubt[];
  definitions: (Definition & { clause: string })[];
}

interface ClauseWords {
  id: string;
  section: TreeSection;
  place: Paragraph['place'];
  text: string;
}

const ABBREVIATION = /(?<![\p{L}\d/&-])\p{Lu}{2,}[\p{Lu}\d]*(?![\p{L}\d/&-])/gu;

/** Reads a plan's cross-references, definitions, abbreviations and days. */
export function findingsOf(
  tree: PlanTree,
  { documents, terms }: Pick<Content, 'documents' | 'terms'>,
  year: number,
): Findings {
  const clauses = tree.sections.flatMap((section) =>
    section.clauses.map(({ number, place, paragraphs }): ClauseWords => {
      return {
        id: clauseIdOf(section.number, number),
        section,
        place,
        text: paragraphs.join('\n'),
      };
    }),
  );
  const findings: Findings = { told: [], doubts: [], definitions: [] };
  tellOwnReferences(clauses, tree, findings);
  tellDocuments(clauses, documents, year, findings);
  tellTerms(clauses, terms, findings);
  for (const { text, place } of clauses) findings.doubts.push(...dayDoubts(text, place));
  return findings;
}

function tellOwnReferences(
  clauses: readonly ClauseWords[],
  tree: PlanTree,
  findings: Findings,
): void {
  const ids = new Set(clauses.map(({ id }) => id));
  const sections = new Set(tree.sections.map(({ number }) => number));
  for (const { id, section, text, place } of clauses) {
    for (const reference of ownReferences(text, section.number)) {
      const target = targetOf(reference);
      const isThere = target === undefined ? sections.has(reference.section) : ids.has(target);
      if (isThere) findings.told.push(`Viện dẫn trong Kế hoạch: ${id} dẫn "${reference.words}".`);
      else {
        findings.doubts.push({
          ...place,
          message: `khoản ${id} dẫn "${reference.words}" nhưng Kế hoạch không có chỗ ấy.`,
        });
      }
    }
  }
}

function tellDocuments(
  clauses: readonly ClauseWords[],
  documents: Content['documents'],
  year: number,
  findings: Findings,
): void {
  const resolve = createResolver(documents, ({ data }) => citableOf(data));
  const told = new Set<string>();
  for (const { id, text, place } of clauses) {
    for (const citation of findCitations(text)) {
      const words = text.slice(citation.name.start, citation.name.end);
      const issued = citation.issuedOn?.slice(0, 4);
      if (issued !== undefined && Number(issued) > year) {
        const message = `khoản ${id}: "${words}" ghi ngày sau năm ${year} của Kế hoạch. Xem lại ngày.`;
        findings.doubts.push({ ...place, message });
      }
      if (!isKnowable(citation) || told.has(citation.key ?? words)) continue;
      told.add(citation.key ?? words);
      const known = resolve(citation)?.document.data.number;
      if (known !== undefined)
        findings.told.push(`Viện dẫn: "${words}" (${id}) là văn bản ${known} của trang.`);
      else {
        const message = `khoản ${id} dẫn "${words}", chưa có trong content/documents/. Thêm văn bản ấy để thành liên kết.`;
        findings.doubts.push({ ...place, message });
      }
    }
  }
}

/** A plan of another body carries no number and is no document of the library. */
function isKnowable({ key, number }: Citation): boolean {
  return key !== undefined || number !== undefined;
}

function tellTerms(
  clauses: readonly ClauseWords[],
  terms: Content['terms'],
  findings: Findings,
): void {
  const known = new Set(terms.flatMap(({ data }) => [data.term, ...data.aliases]));
  const defined = new Map<string, string>();
  for (const { id, text, place } of clauses) {
    for (const definition of findDefinitions(text)) {
      const earlier = defined.get(definition.term);
      if (earlier !== undefined && earlier !== definition.expansion) {
        const message = `khoản ${id} định nghĩa lại "${definition.term}": trước là "${earlier}", nay là "${definition.expansion}".`;
        findings.doubts.push({ ...place, message });
      }
      defined.set(definition.term, definition.expansion);
      findings.definitions.push({ ...definition, clause: id });
      const isCitation = findCitations(definition.term).length > 0;
      const where =
        isCitation || known.has(definition.term) ? '' : '; chưa có trong content/glossary/';
      findings.told.push(
        `Thuật ngữ: "${definition.term}" là "${definition.expansion}" (${id})${where}.`,
      );
    }
  }
  const told = new Set<string>();
  for (const { id, text, place } of clauses) {
    const lines = text.split('\n').filter((line) => !isCapitals(line));
    const outside = withoutCitations(lines.join('\n'));
    for (const [word] of outside.matchAll(ABBREVIATION)) {
      const isRoman = /^[IVXLC]+$/u.test(word);
      if (isRoman || told.has(word) || defined.has(word) || known.has(word)) continue;
      told.add(word);
      const message = `khoản ${id} dùng "${word}" mà Kế hoạch không nói là gì, content/glossary/ cũng chưa có.`;
      findings.doubts.push({ ...place, message });
    }
  }
}

function withoutCitations(text: string): string {
  return findCitations(text).reduceRight(
    (rest, { name: { start, end } }) =>
      rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  );
}

const DAY = String.raw`(?:ngày )?\d{1,2}(?:[/.-]| tháng )\d{1,2}(?:[/.-]| năm )\d{4}`;

/** Days and periods that run backwards, and days on no calendar. */
function dayDoubts(text: string, place: Paragraph['place']): Doubt[] {
  const doubts: Doubt[] = [];
  const doubt = (words: string, why: string) =>
    doubts.push({ ...place, message: `"${words}" ${why}.` });
  for (const [words] of text.matchAll(new RegExp(DAY, 'giu'))) {
    if (toDay(words) === undefined) doubt(words, 'không phải một ngày có trên lịch');
  }
  const ranges = new RegExp(`từ (${DAY}) đến (?:hết )?(${DAY})`, 'giu');
  for (const [words, from = '', to = ''] of text.matchAll(ranges)) {
    if ((toDay(from) ?? '') > (toDay(to) ?? '9')) doubt(words, 'có ngày cuối trước ngày đầu');
  }
  for (const [words, from, to] of text.matchAll(/giai đoạn (\d{4})\s*[-–]\s*(\d{4})/giu)) {
    if (Number(from) > Number(to)) doubt(words, 'có năm cuối trước năm đầu');
  }
  return doubts;
}
