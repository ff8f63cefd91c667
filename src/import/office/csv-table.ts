import { Refusal } from './refusal.ts';
import { isEmptyRow, textCell, type Table } from './table.ts';

/** A CSV file in UTF-8, cells apart by comma, semicolon or tab, quoted where needed. */
export function csvTable(bytes: Buffer, name: string): Table {
  const text = decode(bytes);
  const separator = separatorOf(text);
  const rows = recordsOf(text, separator)
    .map((record, index) => ({
      number: index + 1,
      isHidden: false,
      cells: record.map((words, column) => textCell(index + 1, column, withoutGuard(words))),
    }))
    .filter((row) => !isEmptyRow(row));
  return { name, rows, above: [], doubts: [] };
}

/** Our own CSV files put an apostrophe before a text that a spreadsheet would run as a formula. */
function withoutGuard(words: string): string {
  return words.replace(/^'(?=[=+\-@\t\r])/u, '');
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new Refusal(
      'Tệp CSV không ở dạng UTF-8. Trong Excel chọn Lưu thành, kiểu "CSV UTF-8", rồi nhập tệp đó.',
      { cause: error },
    );
  }
}

function separatorOf(text: string): string {
  const [line = ''] = text.split('\n', 1);
  const count = (sign: string) => line.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

function recordsOf(text: string, separator: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let cell = '';
  let isQuoted = false;
  const endCell = () => {
    record.push(cell);
    cell = '';
  };
  for (let index = 0; index < text.length; index += 1) {
    const letter = text.charAt(index);
    if (isQuoted) {
      if (letter !== '"') cell += letter;
      else if (text.charAt(index + 1) === '"') {
        cell += letter;
        index += 1;
      } else isQuoted = false;
    } else if (letter === '"' && cell === '') isQuoted = true;
    else if (letter === separator) endCell();
    else if (letter === '\n') {
      endCell();
      records.push(record);
      record = [];
    } else if (letter !== '\r') cell += letter;
  }
  endCell();
  return [...records, record];
}
