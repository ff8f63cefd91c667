import { Refusal } from '../office/refusal.ts';
import type { Doubt } from '../office/table.ts';
import { paragraphsOnPages, type LaidLine } from './laid-lines.ts';
import type { Paper } from './paper.ts';
import { refuseBomb } from './pdf-bomb.ts';
import { linesOf } from './pdf-lines.ts';
import type { PageRecognizer } from './recognition.ts';

export const MAX_PAGES = 500;
/** A page with fewer letters is a picture, at most with a stamp of who signed it. */
const FEWEST_LETTERS = 40;

/**
 * A PDF's words: its text layer, and the pages that are pictures read off by `recognize`, which is opened only when
 * there are such pages. Throws a `Refusal` for a file that cannot be taken.
 */
export async function pdfPaper(
  bytes: Buffer,
  openRecognizer: () => Promise<PageRecognizer>,
): Promise<Paper> {
  refuseBomb(bytes);
  const pages: LaidLine[][] = [];
  const doubts: Doubt[] = [];
  const pdf = await open(bytes);
  let recognizer: PageRecognizer | undefined;
  try {
    if (pdf.numPages > MAX_PAGES) {
      throw new Refusal(
        `Tệp PDF có ${pdf.numPages} trang, quá ${MAX_PAGES}. Tách riêng phần Kế hoạch rồi nhập phần đó.`,
      );
    }
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { height } = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      const lines = linesOf(
        items.filter((item) => 'str' in item),
        height,
      );
      if (lettersIn(lines) >= FEWEST_LETTERS || !(await hasPicture(page))) {
        pages.push(lines);
        continue;
      }
      recognizer ??= await openRecognizer();
      const read = await recognizer.read(pdf, number);
      doubts.push(...read.doubts);
      pages.push(read.lines);
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(DAMAGED, { cause: error });
  } finally {
    await recognizer?.close();
    await pdf.loadingTask.destroy();
  }
  const { paragraphs, doubts: running } = paragraphsOnPages(pages);
  return { paragraphs, doubts: [...doubts, ...running], isMachineRead: recognizer !== undefined };
}

const DAMAGED =
  'Tệp PDF bị hỏng hoặc chép chưa xong. Chép lại từ nơi gốc, mở thử được rồi hãy nhập.';
const PROTECTED =
  'Tệp PDF có mật khẩu nên không đọc được. Mở bằng mật khẩu, in ra PDF mới không mật khẩu rồi nhập tệp đó.';

async function open(bytes: Buffer) {
  const { getDocumentProxy } = await import('unpdf');
  try {
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw new Refusal(isLocked ? PROTECTED : DAMAGED, { cause: error });
  }
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof open>>['getPage']>>;

/** Whether anything is drawn on a page: an empty last page needs no reading. */
async function hasPicture(page: Page): Promise<boolean> {
  const { fnArray } = await page.getOperatorList();
  return fnArray.length > 0;
}

function lettersIn(lines: readonly LaidLine[]): number {
  return lines.map(({ text }) => text.match(/\p{L}/gu)?.length ?? 0).reduce((a, b) => a + b, 0);
}
