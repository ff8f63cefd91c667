import { formatDay } from '#domain/date.ts';
import { readDeadline } from '#domain/deadline.ts';
import { foldWhiteSpace } from '#domain/vietnamese.ts';
import type { AgencyNames } from './agency-names.ts';
import type { AnnexColumn } from './annex-columns.ts';
import type { AnnexRow } from './annex-rows.ts';
import { isLikelySerial, serialToDay } from './office/day-text.ts';
import type { Doubt } from './office/table.ts';
import { shortTitleOf } from './short-title.ts';

const UNKNOWN = { unknown: 'not-in-sources' } as const;

/** What an annex row says of its task, in the fields of a task file. */
export interface AnnexTask {
  title: string;
  annex: { number: string; source: string };
  clauses: string[];
  quote: string;
  product?: string;
  leadAgency: { agency: string; words: string } | typeof UNKNOWN;
  partnerAgencies: { agencies: string[] } | typeof UNKNOWN;
  deadline: { words: string; dueOn?: string } | typeof UNKNOWN;
  measure?: { indicator: string };
}

type Tell = (key: AnnexColumn, message: string) => void;

/** Reads rows of an annex with the agencies and clauses that content knows; what it cannot read becomes a doubt. */
export class AnnexReader {
  readonly #agencies: AgencyNames;
  readonly #clauses: readonly string[];
  readonly #year: number;

  constructor(agencies: AgencyNames, clauses: readonly string[], { year }: { year: number }) {
    this.#agencies = agencies;
    this.#clauses = clauses;
    this.#year = year;
  }

  read(row: AnnexRow, source: string, doubts: Doubt[]): AnnexTask {
    const tell: Tell = (key, message) => {
      const column = row.column(key);
      const place = { table: row.table, row: row.row, ...(column !== undefined && { column }) };
      doubts.push({ ...place, message });
    };
    const { title, isCut } = shortTitleOf(row.quote);
    if (isCut)
      tell('task', `tên ngắn bị cắt giữa câu: "${title}". Đặt lại title trong tệp nhiệm vụ.`);
    const lead = this.#lead(row, tell);
    return {
      title,
      annex: { number: row.number, source },
      clauses: this.#known(row, tell),
      quote: row.quote,
      ...(row.product !== '' && { product: row.product }),
      leadAgency: lead.agency,
      partnerAgencies: this.#partners(row, lead.others, tell),
      deadline: this.#deadline(row, tell),
      ...(row.measure !== '' && { measure: { indicator: row.measure } }),
    };
  }

  #known(row: AnnexRow, tell: Tell): string[] {
    const missing = row.clauses.filter((id) => !this.#clauses.includes(id));
    if (missing.length > 0) {
      tell(
        'clause',
        `kế hoạch không có khoản ${missing.join(', ')} nên không gắn. Sửa cột Khoản hoặc điền clauses trong tệp.`,
      );
    }
    return row.clauses.filter((id) => this.#clauses.includes(id));
  }

  #lead({ lead }: AnnexRow, tell: Tell): { agency: AnnexTask['leadAgency']; others: string[] } {
    const words = foldWhiteSpace(lead?.text ?? '');
    if (lead === undefined || lead.kind === 'error') {
      tell(
        'leadAgency',
        'Phụ lục không ghi cơ quan chủ trì; nhiệm vụ ghi "chưa công bố". Điền nếu sót.',
      );
      return { agency: UNKNOWN, others: [] };
    }
    const { ids, unknown } = this.#agencies.find(lead.text);
    tellUnknown(unknown, 'leadAgency', tell);
    const [agency, ...others] = ids;
    if (agency === undefined) return { agency: UNKNOWN, others };
    if (others.length > 0) {
      tell(
        'leadAgency',
        `"${words}" gồm ${ids.length} cơ quan; cơ quan đầu được ghi là chủ trì, các cơ quan sau là phối hợp. Xem lại.`,
      );
    }
    return { agency: { agency, words }, others };
  }

  #partners(
    { partners }: AnnexRow,
    others: readonly string[],
    tell: Tell,
  ): AnnexTask['partnerAgencies'] {
    const { ids, unknown } = this.#agencies.find(partners?.text ?? '');
    tellUnknown(unknown, 'partnerAgencies', tell);
    const agencies = [...new Set([...others, ...ids])];
    return agencies.length === 0 ? UNKNOWN : { agencies };
  }

  #deadline({ deadline }: AnnexRow, tell: Tell): AnnexTask['deadline'] {
    if (deadline === undefined || deadline.kind === 'error') {
      tell('deadline', 'Phụ lục không ghi thời hạn; nhiệm vụ ghi "chưa công bố". Điền nếu sót.');
      return UNKNOWN;
    }
    if (deadline.kind === 'date' && deadline.day !== undefined) {
      return { words: formatDay(deadline.day), dueOn: deadline.day };
    }
    if (deadline.kind === 'number')
      return this.#numberDeadline(deadline.text, deadline.number, tell);
    const words = foldWhiteSpace(deadline.text);
    const reading = readDeadline(words, this.#year);
    if (reading === 'unreadable') {
      tell(
        'deadline',
        `không tính được ngày từ "${words}"; chữ được giữ, nhiệm vụ không có ngày cuối. Điền deadline.dueOn trong tệp nếu văn bản cho biết.`,
      );
    }
    return { words, ...(typeof reading === 'object' && { dueOn: reading.dueOn }) };
  }

  /** A cell of plain number: a year, or a day that lost its format. */
  #numberDeadline(text: string, number: number | undefined, tell: Tell): AnnexTask['deadline'] {
    const day = number === undefined || !isLikelySerial(number) ? undefined : serialToDay(number);
    if (day !== undefined) {
      tell(
        'deadline',
        `ô ghi số ${text}, đã hiểu là ngày ${formatDay(day)}. Định dạng ô thành ngày cho chắc.`,
      );
      return { words: formatDay(day), dueOn: day };
    }
    const reading = readDeadline(text, this.#year);
    if (typeof reading !== 'object')
      tell(
        'deadline',
        `không tính được ngày từ "${text}". Viết như "Quý III/2026" hoặc "30/06/2026".`,
      );
    return { words: text, ...(typeof reading === 'object' && { dueOn: reading.dueOn }) };
  }
}

function tellUnknown(
  unknown: readonly { words: string; near: string[] }[],
  key: AnnexColumn,
  tell: Tell,
): void {
  for (const { words, near } of unknown) {
    const hint = near.length > 0 ? ` Gần nhất: ${near.join(', ')}.` : '';
    tell(
      key,
      `không có cơ quan "${words}" trong content/agencies.${hint} Thêm tệp cơ quan, hoặc thêm tên này vào aliases, rồi nhập lại.`,
    );
  }
}
