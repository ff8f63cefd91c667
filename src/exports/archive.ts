import { strToU8, zipSync, type ZipOptions } from 'fflate';
import { formatDay, type Day } from '#domain/date.ts';
import { DEMO_MARK } from '#domain/edition.ts';
import { routes, toDataFile } from '#domain/route.ts';
import type { Library } from '#library/join.ts';
import { toDatasetCsv, toDatasetJson, toDatasetXlsx } from './data-files.ts';
import { toDataPackage } from './data-package.ts';
import { datasetsOf } from './datasets.ts';
import { toDcat } from './dcat.ts';
import { toDictionaryCsv } from './dictionary.ts';
import { dataAddress, licenceLine, provenanceOf } from './provenance.ts';

/** A workbook is a compressed file already. */
const STORED: ZipOptions = { level: 0 };

/** Every table in every form in one zip, under the names the site serves them by. Same library, same bytes. */
export async function toArchive(library: Library, site: URL): Promise<Uint8Array> {
  const files: Record<string, Uint8Array | [Uint8Array, ZipOptions]> = {
    'doc-truoc.txt': strToU8(readMe(library, site)),
    'datapackage.json': strToU8(toDataPackage(library, site)),
    'dcat.jsonld': strToU8(toDcat(library, site)),
    'tu-dien.csv': strToU8(toDictionaryCsv(datasetsOf(library))),
  };
  for (const dataset of datasetsOf(library)) {
    const nameOf = (format: 'csv' | 'json' | 'xlsx') =>
      toDataFile(dataset.name, format).slice(routes.data.length);
    files[nameOf('csv')] = strToU8(toDatasetCsv(dataset, library));
    files[nameOf('json')] = strToU8(toDatasetJson(dataset, library));
    files[nameOf('xlsx')] = [await toDatasetXlsx(dataset, library, site), STORED];
  }
  return zipSync(files, { level: 9, mtime: middayOf(library.today) });
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
