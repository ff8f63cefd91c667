import { readDeadline } from '#domain/deadline.ts';
import { EVIDENCE_SEPARATOR, type ReportColumn } from '#domain/report-columns.ts';
import { foldWhiteSpace } from '#domain/vietnamese.ts';
import { dayIn, percentIn, statusIn } from './cell-values.ts';
import type { RowReader } from './row-reader.ts';

export function readPercent(reader: RowReader): number | undefined {
  const read = reader.value('percent', percentIn, 'Gõ một số từ 0 đến 100, ví dụ 35.');
  if (read?.isDoubtful === true) {
    reader.doubt('percent', 'số 1 có thể là 1% hoặc 100%; đã hiểu là 1%. Gõ "100%" nếu là tất cả.');
  }
  return read?.percent;
}

/** Pieces in three columns alike, apart by a bar, a semicolon or a new line. */
export function readEvidence(reader: RowReader): object[] | undefined {
  const pieces = (key: ReportColumn) => splitList(reader.cell(key)?.text ?? '');
  const [titles, addresses] = [pieces('evidence'), pieces('evidenceAddress')];
  const single = reader.cell('evidenceOn');
  const days =
    single?.kind === 'date' || single?.kind === 'number'
      ? [single.day ?? dayIn(single, reader.year)]
      : pieces('evidenceOn').map((text) =>
          dayIn({ row: 0, column: '', kind: 'text', text, isFilled: false }, reader.year),
        );
  const count = Math.max(titles.length, addresses.length);
  if (count === 0) return undefined;
  return Array.from({ length: count }, (_, index) => {
    const address = addresses[index];
    const file = address?.replace(/^\//, '');
    const on = days[index] ?? days[0];
    return {
      ...(titles[index] !== undefined && { title: titles[index] }),
      ...(address !== undefined &&
        (file?.startsWith('minh-chung/') === true ? { file } : { href: address })),
      ...(on !== undefined && { on }),
    };
  });
}

function splitList(text: string): string[] {
  return text
    .split(new RegExp(`\\${EVIDENCE_SEPARATOR.trim()}|\\n|;(?=\\s)`, 'u'))
    .map(foldWhiteSpace)
    .filter((piece) => piece !== '');
}

export function readNewDeadline(reader: RowReader): object | undefined {
  const words = reader.text('newDeadline');
  const given = reader.day('newDueOn');
  if (words === undefined) return undefined;
  const reading = readDeadline(words, reader.year);
  if (given === undefined && reading === 'unreadable') {
    reader.doubt(
      'newDeadline',
      `không tính được ngày cuối từ "${words}". Điền cột ngày cuối của thời hạn mới.`,
    );
  }
  const dueOn = given ?? (typeof reading === 'object' ? reading.dueOn : undefined);
  const decidedBy = reader.text('decidedBy');
  return {
    words,
    ...(dueOn !== undefined && { dueOn }),
    ...(decidedBy !== undefined && { decidedBy }),
  };
}

export function readOverride(reader: RowReader): object | undefined {
  const status = reader.value(
    'decidedStatus',
    statusIn,
    'Chọn một trạng thái có trong danh sách của mẫu.',
  );
  if (status === undefined) return undefined;
  const decidedBy = reader.text('decidedBy');
  return { status, ...(decidedBy !== undefined && { decidedBy }) };
}
