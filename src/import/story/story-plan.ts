import { basename, extname } from 'node:path';
import { SECTORS, type Sector } from '#domain/labels.ts';
import type { Problem } from '#domain/problem.ts';
import { unfilled } from '#domain/unfilled.ts';
import { foldWhiteSpace } from '#domain/vietnamese.ts';
import { editorSchema } from '#cms/editor-schema.ts';
import { entryName } from '../entry-name.ts';
import type { ImportContext, ImportFile } from '../kinds.ts';
import { readStory, wordsOf, type ParagraphDoubt, type WordStory } from '../office/docx-story.ts';
import { isWord, kindOfOther, openOffice } from '../office/open-office.ts';
import { Refusal } from '../office/refusal.ts';
import type { Doubt } from '../office/table.ts';
import type { Zip } from '../office/zip.ts';
import type { ImportPlan } from '../plan.ts';
import { frontMatterTemplate } from '../template/front-matter-template.ts';
import { bodyOf } from './body.ts';
import { subjectIn } from './guesses.ts';
import { Origins } from './origins.ts';
import { photosOf } from './story-photos.ts';
import { partsOf, shortened, type FoundWords, type StoryParts } from './story-parts.ts';
import { toMdx } from './to-mdx.ts';

/** What a command line says of a story where its Word file does not. */
export interface StoryWords {
  id?: string;
  cooperative?: string;
  commune?: string;
  sector?: string;
  clauses: readonly string[];
}

const LIMIT = {
  megabytes: 60,
  advice: 'Trong Word: chọn một ảnh, Picture Format, Compress Pictures, rồi lưu lại.',
};
const LONGEST_TITLE = 100;
/** Of the words a paragraph is shown by, in letters. */
const LONGEST_SHOWN = 60;
const FOLDER = 'content/stories';
const NOT_WORD =
  'Câu chuyện nhập từ tệp Word (.docx). Mở tệp bằng Word, chọn Lưu thành .docx rồi nhập.';
const NO_WORDS =
  'Tệp Word không có chữ nào lấy được. Nếu bài nằm trong ảnh chụp thì gõ lại; nếu chữ đang ẩn hoặc chưa duyệt (Track Changes) thì bỏ ẩn, duyệt rồi nhập.';

/** Turns a Word story with its pictures into a draft. */
export async function planStory(file: ImportFile, context: ImportContext): Promise<ImportPlan> {
  const zip = openStory(file);
  const word = readStory(zip);
  const parts = partsOf(word);
  if (parts.title === undefined && parts.lead === undefined && parts.body.length === 0) {
    throw new Refusal(NO_WORDS);
  }
  const { title, lead, doubts: cut } = frontWords(parts, file.name);
  const given = context.storyWords ?? { clauses: [] };
  const subject = { ...subjectIn(allWords(word), context.content), ...stated(given) };
  const id = newId(given.id ?? subject.cooperative ?? title, context);
  const folder = `${FOLDER}/${id}`;
  const photos = await photosOf(zip, parts.photos, folder);
  const body = bodyOf(parts.body, word.notes, photos.keys);
  const front = frontMatterTemplate(editorSchema('stories'), {
    state: 'draft',
    title,
    lead,
    cooperative: subject.cooperative ?? unfilled('tên đầy đủ của hợp tác xã'),
    sector: subject.sector ?? askedSector(file.name),
    commune: subject.commune ?? { unknown: 'not-in-sources' },
    sources: [],
    facts: [],
    clauses: [...given.clauses],
    ...(photos.fields.length > 0 && { photos: photos.fields }),
  });
  const draft = `${front}\n${toMdx(body)}`;
  const index = `${folder}/index.mdx`;
  return {
    changes: [...photos.files, { file: index, after: draft }],
    told: toldOf(index, title, photos.fields.length),
    doubts: inOrder([
      ...word.doubts,
      ...cut,
      ...boldHeadings(parts),
      ...photos.doubts,
      ...body.doubts,
    ]),
    unchanged: 0,
    originOf: originFinder(word, index, draft),
  };
}

function openStory({ name, bytes }: ImportFile): Zip {
  const zip = openOffice(bytes, LIMIT);
  if (zip === undefined) throw new Refusal(NOT_WORD);
  if (!isWord(zip)) {
    const isSheet = zip.names.some((part) => /(^|\/)workbook\.xml$/i.test(part));
    throw new Refusal(isSheet ? NOT_WORD : kindOfOther(zip));
  }
  if (extname(name).toLowerCase() === '.docm') throw new Refusal(NOT_WORD);
  return zip;
}

function frontWords(
  { title, lead, body }: StoryParts,
  fileName: string,
): { title: string; lead: string; doubts: ParagraphDoubt[] } {
  const doubts: ParagraphDoubt[] = [];
  const tell = ({ text, paragraph }: FoundWords, message: string) =>
    doubts.push({ paragraph: paragraph.number, words: text, message });
  const ownName = foldWhiteSpace(
    basename(fileName, extname(fileName)).normalize('NFC').replaceAll('_', ' '),
  );
  const name = title?.text ?? ownName;
  if (title !== undefined && name.length > LONGEST_TITLE) {
    tell(
      title,
      `tựa bài dài ${name.length} ký tự, quá ${LONGEST_TITLE}, đã cắt bớt. Viết lại cho gọn.`,
    );
  }
  if (title !== undefined && name === name.toLocaleUpperCase('vi')) {
    tell(title, 'tựa bài viết hoa toàn bộ. Gõ lại bằng chữ thường, chỉ hoa đầu câu và tên riêng.');
  }
  const isCopied = lead !== undefined && body.includes(lead.paragraph);
  if (lead !== undefined && isCopied) {
    tell(
      lead,
      'câu đầu được chép làm đoạn mở, đoạn này vẫn giữ trong bài. Viết lại đoạn mở, hoặc bỏ chỗ lặp.',
    );
  }
  return {
    title: shortened(name, LONGEST_TITLE) || unfilled('tựa bài'),
    lead: lead === undefined ? unfilled('đoạn mở, một hoặc hai câu') : shortened(lead.text),
    doubts,
  };
}

function boldHeadings({ hasBoldHeadings, body }: StoryParts): ParagraphDoubt[] {
  const first = body.find((block) => block.kind === 'paragraph' && block.heading !== undefined);
  if (!hasBoldHeadings || first?.kind !== 'paragraph') return [];
  const message =
    'tệp không dùng kiểu Heading nên các dòng chữ đậm được hiểu là đề mục, bắt đầu từ dòng này. Xem lại.';
  return [{ paragraph: first.number, words: wordsOf(first), message }];
}

function stated({ cooperative, commune, sector }: StoryWords) {
  return {
    ...(cooperative !== undefined && { cooperative }),
    ...(commune !== undefined && { commune }),
    ...(isSector(sector) && { sector }),
  };
}

function isSector(word: string | undefined): word is Sector {
  return SECTORS.some((sector) => sector === word);
}

function askedSector(fileName: string): never {
  throw new Refusal(
    `Cần biết lĩnh vực chính của câu chuyện. Chạy lại: npm run import -- story "${fileName}" --sector <một trong: ${SECTORS.join(', ')}>`,
  );
}

/** A name of its own among the stories: nothing that is there is written over. */
function newId(name: string, { namesIn, storyWords }: ImportContext): string {
  const whole = entryName(name);
  if (whole === '') {
    throw new Refusal('Không đặt được tên thư mục cho câu chuyện. Thêm --id ten-khong-dau.');
  }
  if (namesIn(FOLDER).includes(whole)) {
    const advice =
      storyWords?.id === undefined ? 'Đó là bài khác thì thêm --id ten-khac.' : 'Chọn tên khác.';
    throw new Refusal(`Đã có câu chuyện ${FOLDER}/${whole}, không ghi đè. ${advice}`);
  }
  return whole;
}

function allWords({ blocks }: WordStory): string {
  return blocks
    .flatMap(function words(block): string[] {
      return block.kind === 'paragraph' ? [wordsOf(block)] : block.rows.flat(2).flatMap(words);
    })
    .join('\n');
}

function toldOf(index: string, title: string, photos: number): string[] {
  return [
    `${index}  bản nháp: ${title}`,
    ...(photos > 0 ? [`${photos} ảnh, đã bỏ mọi điều máy chụp ghi vào`] : []),
  ];
}

function inOrder(doubts: readonly ParagraphDoubt[]): Doubt[] {
  return [...doubts]
    .sort((left, right) => left.paragraph - right.paragraph)
    .map(({ paragraph, words, message }) => ({
      table: '',
      place: paragraphPlace(paragraph, words),
      message,
    }));
}

/** A paragraph as a person finds it: by its number, and by the words it begins with. */
function paragraphPlace(number: number, words: string): string {
  const begin = foldWhiteSpace(words);
  const shown = begin.length > LONGEST_SHOWN ? `${begin.slice(0, LONGEST_SHOWN)}…` : begin;
  return shown === '' ? `đoạn ${number}` : `đoạn ${number} ("${shown}")`;
}

/** Says of a problem in the draft which paragraph of the Word file has it. */
function originFinder(word: WordStory, index: string, draft: string) {
  const origins = new Origins(word.blocks);
  const lines = draft.split('\n');
  return ({ file, line }: Problem): string | undefined => {
    const found =
      file === index && line !== undefined ? origins.of(lines[line - 1] ?? '') : undefined;
    return found === undefined ? undefined : paragraphPlace(found.number, found.words);
  };
}
