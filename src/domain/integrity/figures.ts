import type { Content } from '../content.ts';
import { pieceAt, type ProseReader } from '../parsed-prose.ts';
import type { Problem } from '../problem.ts';
import { problem } from './fault.ts';
import type { OwnText } from './own-words.ts';

const YEAR = /(?:19|20)\d{2}/;
const UNDATED = 'không ghi năm';
const FIGURE =
  /(?<![\p{L}\d/.,-])\d[\d.,]*\s?(?:%|(?:nghìn|ngàn|triệu|tỷ|tỉ)?\s?(?:đồng|ha|héc-ta|hecta|sào|mẫu|m2|m²|km|kg|tấn|tạ|lít|cây|con|đàn|tổ ong|hộ|người|thành viên|lao động|hợp tác xã|HTX|sản phẩm|sao|USD)(?![\p{L}]))/gu;

/** Figures of stories have a year and a source, in the box of facts and in the text. */
export function checkFigures(
  { stories }: Content,
  texts: readonly OwnText[],
  readProse: ProseReader,
): Problem[] {
  const inFacts = stories.flatMap((entry) =>
    entry.data.facts.flatMap(({ figures }, row) =>
      figures.flatMap(({ asOf }, index) => {
        if (typeof asOf !== 'string' || YEAR.test(asOf)) return [];
        const message = `"${asOf}" không có năm. Ghi thêm năm, hoặc unknown: source-undated.`;
        return [
          problem('FIGURE-NO-YEAR', entry, ['facts', row, 'figures', index, 'asOf'], message),
        ];
      }),
    ),
  );
  const inTexts = stories.flatMap((entry) =>
    readProse(entry.body).components.flatMap(({ name, attributes, ...inBody }) => {
      const year = attributes.get('nam');
      if (name !== 'SoLieu' || year === undefined || YEAR.test(year) || year === UNDATED) return [];
      const message = `nam="${year}" không có năm. Ghi năm bốn chữ số, hoặc nam="${UNDATED}".`;
      return [{ ...problem('FIGURE-NO-YEAR', entry, [], message), inBody }];
    }),
  );
  return [...inFacts, ...inTexts, ...bareFigures(texts)];
}

function bareFigures(texts: readonly OwnText[]): Problem[] {
  return texts.flatMap(({ text, block, tell }) => {
    if (block === undefined) return [];
    return Array.from(text.matchAll(FIGURE)).flatMap(({ 0: figure, index }) => {
      if (pieceAt(block.pieces, index)?.isFigure === true) return [];
      const message = `"${figure}" chưa ghi năm và nguồn. Bọc trong <SoLieu nam="…" nguon="…">.`;
      return [tell('FIGURE-NO-SOURCE', message, index)];
    });
  });
}
