interface CsvRecord {
  /** As it stands in the file, without its line end. */
  text: string;
  cells: readonly string[];
}

const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy;

/** The same CSV file with only the rows that have some cell among the values; header, quoting and mark kept. */
export function keepRows(csv: string, values: ReadonlySet<string>): string {
  const [header, ...rows] = recordsOf(csv.replace(/^\uFEFF/, ''));
  const kept = rows.filter(({ cells }) => cells.some((cell) => values.has(cell)));
  return `\uFEFF${[header, ...kept].map((record) => `${record?.text ?? ''}\r\n`).join('')}`;
}

function recordsOf(csv: string): CsvRecord[] {
  const records: CsvRecord[] = [];
  let cells: string[] = [];
  let start = 0;
  for (const match of csv.matchAll(CELL)) {
    if (match.index >= csv.length) break;
    const [whole, quoted, plain = '', end = ''] = match;
    cells.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ',') continue;
    const stop = match.index + whole.length;
    records.push({ text: csv.slice(start, stop - end.length), cells });
    cells = [];
    start = stop;
  }
  return records;
}
