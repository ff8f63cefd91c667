import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { getDocumentProxy } from 'unpdf';
import { Refusal } from '../office/refusal.ts';
import type { Doubt } from '../office/table.ts';
import type { LaidLine } from './laid-lines.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Reads words off pages that are pictures. */
export interface PageRecognizer {
  read(pdf: Pdf, page: number): Promise<{ lines: LaidLine[]; doubts: Doubt[] }>;
  close(): Promise<void>;
}

const DOTS_PER_POINT = 300 / 72;
/** A page that claims to be a poster is read at this many dots along its longer side. */
const MOST_DOTS = 4200;
/** Below this, from 0 to 100, a word is named as doubtful. */
const SURE_ENOUGH = 70;
const MISSING =
  'Tệp là bản quét (chỉ có ảnh) mà máy này chưa cài phần nhận dạng chữ. Chạy "npm ci --include=optional" rồi nhập lại, hoặc xin tệp Word gốc.';

/** Opens Vietnamese text recognition from the packages installed with the project; nothing is fetched. */
export async function openRecognizer(): Promise<PageRecognizer> {
  const { createWorker, language, core } = await installed();
  const worker = await createWorker('vie', undefined, {
    langPath: language,
    corePath: core,
    gzip: true,
    cacheMethod: 'none',
  });
  return {
    async read(pdf, number) {
      const { renderPageAsImage } = await import('unpdf');
      const page = await pdf.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      const picture = await renderPageAsImage(pdf, number, {
        canvasImport: () => import('@napi-rs/canvas'),
        scale: Math.min(DOTS_PER_POINT, MOST_DOTS / Math.max(width, height)),
      });
      const { data } = await worker.recognize(
        Buffer.from(picture),
        {},
        { text: false, blocks: true },
      );
      const found = (data.blocks ?? []).flatMap(({ paragraphs }) =>
        paragraphs.flatMap(({ lines }) => lines),
      );
      const size = median(found.map(({ bbox }) => bbox.y1 - bbox.y0)) * 0.7;
      const lines = found.map(({ text, bbox, baseline }) => {
        const base = (baseline.y0 + baseline.y1) / 2;
        return { text: text.trim(), left: bbox.x0, right: bbox.x1, base, size };
      });
      const table = `trang ${number}`;
      const doubts = found.flatMap(({ words, text }, index) => {
        const unsure = words.filter(({ confidence }) => confidence < SURE_ENOUGH);
        if (unsure.length === 0) return [];
        const named = unsure.map((word) => `"${word.text}"`).join(', ');
        return [
          { table, row: index + 1, message: `máy không chắc chữ ${named} trong "${text.trim()}".` },
        ];
      });
      if (lines.length === 0)
        doubts.push({ table, row: 1, message: 'không nhận ra chữ nào trong ảnh.' });
      return { lines, doubts };
    },
    async close() {
      await worker.terminate();
    },
  };
}

async function installed() {
  const require = createRequire(import.meta.url);
  try {
    const folder = dirname(require.resolve('@tesseract.js-data/vie/package.json'));
    const core = dirname(require.resolve('tesseract.js-core/package.json'));
    const { createWorker } = await import('tesseract.js');
    return { createWorker, core, language: join(folder, '4.0.0_best_int') };
  } catch (error) {
    throw new Refusal(MISSING, { cause: error });
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
