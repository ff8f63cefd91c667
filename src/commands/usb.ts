import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { usbFiles } from '#publish/usb-copy.ts';
import { zip } from '#publish/zip.ts';
import { runCommand } from './child.ts';
import { isCurrent } from './fingerprint.ts';

const MEGABYTE = 1_000_000;

/** Packs dist/, built first when something changed, into one .zip to be read without a server: `npm run usb -- trang.zip`. */
export async function run([place = 'trang-usb.zip']: string[], root: string): Promise<number> {
  const folder = join(root, 'dist');
  if (!isCurrent(root, folder)) {
    const { code } = await runCommand('build', [], { root });
    if (code !== 0) return code;
  }
  const files = await usbFiles(folder);
  const archive = zip(files);
  const file = resolve(place);
  await writeFile(file, archive);
  const megabytes = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });
  console.log(
    `${file}: ${files.length} tệp, ${megabytes.format(archive.length / MEGABYTE)} MB. Giải nén rồi mở index.html.`,
  );
  return 0;
}
