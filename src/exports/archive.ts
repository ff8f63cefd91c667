import { strToU8, zipSync, type ZipOptions, type Zippable } from 'fflate';
import { formatDay, type Day } from '#domain/date.ts';
import { DEMO_MARK } from '#domain/edition.ts';
import type { Library } from '#library/join.ts';
import { datasetsOf } from './datasets.ts';
import { dataAddress, licenceLine, provenanceOf } from './provenance.ts';

/** A workbook is a compressed file already. */
const STORED: ZipOptions = { level: 0 };

/** Some files in one zip, with a note on whose they are. Same files, same bytes. */
export function toArchive(
  files: ReadonlyMap<string, Uint8Array>,
  library: Library,
  site: URL,
): Uint8Array {
  const packed: Zippable = { 'doc-truoc.txt': strToU8(readMe(library, site)) };
  for (const [name, bytes] of files) {
    packed[name] = name.endsWith('.xlsx') ? [bytes, STORED] : bytes;
  }
  return zipSync(packed, { mtime: middayOf(library.today) });
}

function readMe(library: Library, site: URL): string {
  const { publisher, licence, version } = provenanceOf(library);
  const lines = [
    ...(library.edition === 'demo' ? [`${DEMO_MARK}. Không phải số liệu thật.`, ''] : []),
    `Dữ liệu mở: ${library.settings.name}`,
    '',
    `Cơ quan công bố: ${publisher}`,
    `Tính đến ngày: ${formatDay(version)}`,
    `Giấy phép: ${licenceLine(licence)}`,
    `Nơi lấy bản mới: ${dataAddress(site)}`,
    '',
    'Mỗi bảng có ba tệp cùng tên: .csv (UTF-8, mở bằng Excel được), .json (khóa tiếng Anh), .xlsx.',
    'tu-dien.csv giải thích từng cột. datapackage.json mô tả các CSV cho phần mềm (Frictionless).',
    '',
    ...datasetsOf(library).map(({ name, title }) => `${name}: ${title}`),
  ];
  return `${lines.join('\r\n')}\r\n`;
}

/** A zip writes the wall clock of the machine's own time zone, so the time is made in that same zone. */
function middayOf(day: Day): Date {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 12);
}
