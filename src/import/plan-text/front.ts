import { fold } from '#domain/vietnamese.ts';
import { joinLines, type Paragraph } from '../paper/paper.ts';
import { Refusal } from '../office/refusal.ts';
import { isCapitals } from './headings.ts';
import type { PlanTree } from './tree.ts';

type Front = Pick<PlanTree, 'letterhead' | 'kind' | 'title' | 'issuing' | 'preamble' | 'year'>;

const NO_KIND =
  'Không thấy dòng "KẾ HOẠCH" (viết hoa, đứng riêng một dòng) nên không biết Kế hoạch bắt đầu ở đâu. Xem lại tệp, hoặc tách dòng ấy ra riêng.';
const OPENING = /^(?:Căn cứ|Thực hiện|Thi hành|Triển khai|Để |Nhằm |Trên cơ sở|Tiếp tục)/u;

/** What stands before the first section, told apart: letterhead, kind, title, issuing lines, grounds. */
export function readFront(paragraphs: readonly Paragraph[]): Front {
  const lines = paragraphs.flatMap(({ lines: own, text }) =>
    own.map((line, index) => ({ line, paragraph: text, isFirst: index === 0 })),
  );
  const kindAt = lines.findIndex(({ line }) => isKind(line));
  if (kindAt === -1) throw new Refusal(NO_KIND);
  const letterhead = lines.slice(0, kindAt).map(({ line }) => line);
  let at = kindAt + 1;
  const title: string[] = [];
  while (at < lines.length) {
    const { line = '', paragraph = '' } = lines[at] ?? {};
    const isOpening = title.length > 0 && (OPENING.test(line) || /[.;:]$/u.test(paragraph));
    if (isOpening || line.startsWith('(')) break;
    title.push(line);
    at += 1;
  }
  const issued: string[] = [];
  while (at < lines.length && (issued.length > 0 || (lines[at]?.line ?? '').startsWith('('))) {
    const { line = '' } = lines[at] ?? {};
    issued.push(line);
    at += 1;
    if (line.endsWith(')')) break;
  }
  const rest = lines.slice(at).filter(({ isFirst }) => isFirst);
  const own = issued.length > 0 ? issued : ownNumber(letterhead);
  return {
    letterhead,
    kind: lines[kindAt]?.line ?? '',
    title: joinLines(title),
    issuing: own,
    preamble: rest.map(({ paragraph }) => paragraph),
    year: yearIn([joinLines(title), ...own, ...letterhead]),
  };
}

function isKind(line: string): boolean {
  return (
    isCapitals(line) && line.length < 40 && /^(?:ke hoach|chuong trinh|de an)\b/.test(fold(line))
  );
}

/** The issuer, number and day of a plan that carries its own letterhead. */
function ownNumber(letterhead: readonly string[]): string[] {
  return letterhead.filter(
    (line) =>
      (isCapitals(line) && !/^(?:CỘNG HÒA|CỘNG HOÀ|ĐẢNG CỘNG SẢN)/u.test(line)) ||
      /^Số\s*:?/u.test(line) ||
      /ngày.*tháng.*năm/u.test(line),
  );
}

function yearIn(lines: readonly string[]): number | undefined {
  for (const line of lines) {
    const year = /năm (20\d\d)(?!\d)/u.exec(line)?.[1];
    if (year !== undefined) return Number(year);
  }
  return undefined;
}
