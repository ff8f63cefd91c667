import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AttachedFile } from '#library/attached-files.ts';
import type { Problem } from '#domain/problem.ts';
import { foldWhiteSpace } from '#domain/vietnamese.ts';

/** A file none of whose pages has so many letters is a scan, at most with a stamp of who signed it. */
const FEWEST_LETTERS = 40;

/** One page of a PDF; a Word file has no pages of its own, so it is one page without a number. */
export interface AttachedPage {
  /** From 1. */
  page?: number;
  /** NFC, one space between words. */
  text: string;
}

/** The text layer of an original file below public/, page by page; throws when the file cannot be read. */
export async function readAttachment(root: string, attached: string): Promise<AttachedPage[]> {
  const bytes = await readFile(join(root, 'public', attached));
  if (attached.endsWith('.docx')) {
    const { default: mammoth } = await import('mammoth');
    const { value } = await mammoth.extractRawText({ buffer: bytes });
    return [{ text: foldWhiteSpace(value.normalize('NFC')) }];
  }
  const { extractText, getDocumentProxy } = await import('unpdf');
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  try {
    const { text } = await extractText(pdf);
    return text.map((page, index) => ({
      page: index + 1,
      text: foldWhiteSpace(page.normalize('NFC')),
    }));
  } finally {
    await pdf.loadingTask.destroy();
  }
}

export interface AttachmentCheck {
  /** A damaged file: the build stops. */
  problems: Problem[];
  /** A scan without text: the site can be built, but nobody finds what the file says. */
  advice: Problem[];
}

/** Reads the attached files, one after another, as the search will. */
export async function checkAttachments(
  root: string,
  attachments: readonly AttachedFile[],
): Promise<AttachmentCheck> {
  const found: AttachmentCheck = { problems: [], advice: [] };
  for (const { attached, ...place } of attachments) {
    try {
      const message = adviceOn(attached, await readAttachment(root, attached));
      if (message !== undefined) {
        found.advice.push({ code: 'ATTACHMENT-NO-TEXT', ...place, message });
      }
    } catch (error) {
      const message = `không mở được public/${attached}${reasonOf(error)}. Chép lại tệp từ nơi gốc rồi mở thử.`;
      found.problems.push({ code: 'ATTACHMENT-DAMAGED', ...place, message });
    }
  }
  return found;
}

function adviceOn(attached: string, pages: readonly AttachedPage[]): string | undefined {
  const empty = pages.filter(({ text }) => lettersIn(text) === 0);
  const isScan = pages.every(({ text }) => lettersIn(text) < FEWEST_LETTERS);
  if (empty.length === 0 && !isScan) return undefined;
  const remedy = 'Chạy nhận dạng chữ (OCR) rồi chép lại, hoặc đính kèm thêm bản Word.';
  if (isScan) {
    return `public/${attached} không có lớp chữ (bản quét), nên ô tìm kiếm không tìm được lời trong đó. ${remedy}`;
  }
  const numbers = empty.map(({ page }) => page).join(', ');
  return `public/${attached} không có lớp chữ ở trang ${numbers}. ${remedy}`;
}

function lettersIn(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  return error.name === 'PasswordException'
    ? ' vì tệp có mật khẩu'
    : ` (tệp hỏng: ${error.message})`;
}
