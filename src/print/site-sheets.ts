import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles } from '#publish/site-files.ts';
import { sheetsOf, type Sheet } from './sheet.ts';

/** Every file that the pages of a built site say they can be had as. */
export async function sheetsIn(folder: string): Promise<Sheet[]> {
  const pages = (await listFiles(folder)).filter((path) => path.endsWith('.html'));
  const sheets: Sheet[] = [];
  for (const page of pages) {
    sheets.push(...sheetsOf(page, await readFile(join(folder, page), 'utf8')));
  }
  return sheets;
}

/** Why a built site must not be published by accident: Vietnamese sentences, none when its PDF files are there. */
export async function missingPdfFaults(folder: string): Promise<string[]> {
  if ((await sheetsIn(folder)).length > 0) return [];
  return [
    'Bản dựng không có tệp PDF nào, vì lúc dựng không có trình duyệt Chromium.',
    'Cài chromium (sudo apt-get install chromium) rồi công bố lại. Nếu thật muốn công bố không có PDF, thêm --without-pdf.',
  ];
}
