import { compressTextFiles } from '#publish/compress.ts';
import type { PublicRecord } from '#domain/record.ts';
import { aFolder } from '../commands/site-folder.ts';
import { recordServed } from './record-served.ts';

const PAGES = {
  'index.html': `<!doctype html><title>Trang đầu</title>${'<p>Kế hoạch'.repeat(200)}`,
  '404.html': '<!doctype html><title>Không có trang này</title>',
  'nhiem-vu/index.html': '<!doctype html><title>Nhiệm vụ</title>',
  '_astro/style.abc123.css': 'body { color: green }',
  'du-lieu/tên có dấu.csv': 'mã,tên\n',
};

/** A small built site with its record and compressed copies, gone when the test is over. */
export async function aBuiltSite(
  more: Record<string, string> = {},
  record: Partial<PublicRecord> = {},
): Promise<string> {
  const folder = aFolder({ ...PAGES, ...more });
  await recordServed(folder, null, record);
  await compressTextFiles(folder);
  return folder;
}
