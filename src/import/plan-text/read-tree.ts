import { SECTION_NUMBERS } from '#domain/labels.ts';
import { Refusal } from '../office/refusal.ts';
import type { Doubt } from '../office/table.ts';
import type { Paper, Paragraph } from '../paper/paper.ts';
import { readFront } from './front.ts';
import {
  clauseStart,
  isCapitals,
  sectionHeading,
  startsAnnex,
  startsClosing,
  withRomanMended,
} from './headings.ts';
import { mendBreaks } from './mended.ts';
import type { PlanTree, ReadTree, TreeSection } from './tree.ts';

const NO_SECTIONS =
  'Không thấy mục nào (dòng "I. MỤC ĐÍCH, YÊU CẦU" hoặc tương tự) nên không chia được khoản. Xem lại có đúng tệp Kế hoạch không; mục phải đánh số La Mã ở đầu dòng.';

/** Puts a paper's paragraphs into the places of a plan. Throws a `Refusal` when the paper is no plan. */
export function readTree({ paragraphs: read, isMachineRead }: Paper): ReadTree {
  const doubts: Doubt[] = [];
  const doubt = ({ place }: Pick<Paragraph, 'place'>, message: string) =>
    doubts.push({ ...place, message });
  const given = isMachineRead ? read.map((paragraph) => mendRoman(paragraph, doubt)) : read;
  const first = given.findIndex(({ text }) => sectionHeading(text)?.number === 'I');
  const kindFirst = readFront(first === -1 ? given : given.slice(0, first));
  if (first === -1) throw new Refusal(NO_SECTIONS);
  const annexAt = given.findIndex(({ text }, index) => index > first && startsAnnex(text));
  const body = mendBreaks(given.slice(first, annexAt === -1 ? undefined : annexAt), doubt);
  const annex = given[annexAt];
  if (annex !== undefined) {
    doubt(
      annex,
      'từ đây là Phụ lục, không nhập vào lời. Nhập bằng "npm run import -- annex <tệp>".',
    );
  }
  const tree: PlanTree = { ...kindFirst, sections: [], closing: [] };
  for (const paragraph of body) place(tree, paragraph, doubt);
  for (const section of tree.sections) {
    if (section.clauses.length === 0)
      doubt(section, `mục ${section.number} không có khoản đánh số nào.`);
  }
  return { tree, doubts };
}

type Tell = (paragraph: Pick<Paragraph, 'place'>, message: string) => void;

function mendRoman(paragraph: Paragraph, doubt: Tell): Paragraph {
  const text = withRomanMended(paragraph.text);
  if (text === paragraph.text) return paragraph;
  doubt(paragraph, `máy đọc là "${paragraph.text}", đã hiểu là "${text}".`);
  return { ...paragraph, text, lines: [text] };
}

function place(tree: PlanTree, paragraph: Paragraph, doubt: Tell): void {
  const { text } = paragraph;
  const section = tree.sections.at(-1);
  const heading = sectionHeading(text);
  if (heading !== undefined && opensSection(tree.sections, heading, paragraph, doubt)) {
    const { number, title } = heading;
    const opened: TreeSection = { number, title, intro: [], clauses: [], place: paragraph.place };
    tree.sections.push(opened);
    return;
  }
  if (section === undefined) return;
  const clause = section.clauses.at(-1);
  const isOver = clause?.paragraphs.at(-1)?.endsWith('./.') ?? false;
  if (tree.closing.length > 0 || isOver || startsClosing(text)) {
    tree.closing.push(...(startsClosing(text) ? paragraph.lines : [text]));
    return;
  }
  const start = clauseStart(text);
  if (start !== undefined && opensClause(section, start.number, paragraph, doubt)) {
    section.clauses.push({
      number: start.number,
      paragraphs: [start.words],
      place: paragraph.place,
    });
    return;
  }
  if (isCapitals(text) && text.length > 3) {
    doubt(paragraph, `"${text}" trông như tiêu đề nhưng không có số của mục; để như một đoạn.`);
  }
  (clause?.paragraphs ?? section.intro).push(text);
}

function opensSection(
  sections: readonly TreeSection[],
  { number, isCertain }: NonNullable<ReturnType<typeof sectionHeading>>,
  paragraph: Paragraph,
  doubt: Tell,
): boolean {
  const expected = SECTION_NUMBERS[sections.length];
  if (number === expected) return true;
  if (!isCertain) return false;
  if (sections.some((section) => section.number === number)) {
    doubt(paragraph, `mục ${number} đã có ở trên; dòng này để như một đoạn. Xem lại số mục.`);
    return false;
  }
  const isLater =
    SECTION_NUMBERS.indexOf(number) >
    SECTION_NUMBERS.indexOf(sections.at(-1)?.number ?? SECTION_NUMBERS[0]);
  const words = isLater
    ? `nhảy từ mục ${sections.at(-1)?.number ?? ''} sang mục`
    : 'thứ tự ngược ở mục';
  doubt(paragraph, `${words} ${number}. Xem bản gốc có thiếu mục không.`);
  return true;
}

function opensClause(
  { clauses, number: section }: TreeSection,
  number: number,
  paragraph: Paragraph,
  doubt: Tell,
): boolean {
  const last = clauses.at(-1)?.number;
  if (number === (last ?? 0) + 1) return true;
  if (last === undefined) {
    doubt(paragraph, `mục ${section} bắt đầu từ khoản ${number}, không phải khoản 1.`);
    return number > 0;
  }
  if (number <= last) {
    const why = clauses.some((clause) => clause.number === number) ? 'lặp lại' : 'ngược thứ tự';
    doubt(
      paragraph,
      `số ${number} ${why} trong mục ${section}; để làm một đoạn của khoản ${last}. Nếu là khoản mới thì sửa số ở bản gốc.`,
    );
    return false;
  }
  doubt(
    paragraph,
    `mục ${section} nhảy từ khoản ${last} sang khoản ${number}. Xem bản gốc có thiếu không.`,
  );
  return true;
}
