import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { PREVIEW_MARK } from '#domain/edition.ts';
import { previewFolder } from '#library/edition.ts';
import { usbFiles } from '#publish/usb-copy.ts';
import { buildSite } from './build-site.ts';
import { isPortFree, portOf } from './port.ts';
import { serveUntilStopped } from './preview.ts';

/**
 * Builds the site with what is not out yet, marked as such on every page, into a folder of its own, and serves it until
 * Ctrl-C; `--build-only` stops before serving. `--out <folder>` writes instead a copy that can be read from any address
 * and by opening index.html, as a pipeline hands it to those who review.
 */
export async function run(args: string[], root: string): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      'build-only': { type: 'boolean', default: false },
      out: { type: 'string' },
      port: { type: 'string' },
    },
  });
  const out = values.out === undefined ? undefined : resolve(root, values.out);
  const isServed = out === undefined && !values['build-only'];
  const port = portOf(args);
  if (port === undefined || (isServed && !(await isPortFree(port)))) return 1;
  if (out !== undefined && !(await isFreeFor(out, root))) {
    console.error(
      `${String(values.out)} đang chứa thứ khác hoặc là chỗ của trang thật. Chọn một thư mục mới, ví dụ --out xem-truoc.`,
    );
    return 1;
  }
  process.env['SITE_EDITION'] = 'preview';

  const folder = previewFolder(root);
  const target = join(folder, 'dist');
  const code = await buildSite({ root, target, cache: folder });
  if (code !== 0) return code;
  if (out !== undefined) await writeCopy(target, out);
  const place = relative(root, out ?? target);
  console.log(`Đây là bản xem trước, ở ${place}; có bài chưa đăng, đừng đưa lên mạng.`);
  if (isServed) await serveUntilStopped(target, port);
  return 0;
}

/** Whether a folder is not there, is empty, or holds an earlier preview; dist/ and whatever holds the project never are. */
async function isFreeFor(out: string, root: string): Promise<boolean> {
  const fromOut = relative(out, root);
  if (fromOut === '' || !fromOut.startsWith('..')) return false;
  if (!relative(join(root, 'dist'), out).startsWith('..')) return false;
  if (!existsSync(out)) return true;
  // A file in its place is no folder to write into.
  const names = await readdir(out).catch(() => undefined);
  if (names === undefined) return false;
  const home = join(out, 'index.html');
  return (
    names.length === 0 || (existsSync(home) && readFileSync(home, 'utf8').includes(PREVIEW_MARK))
  );
}

async function writeCopy(built: string, out: string): Promise<void> {
  await rm(out, { recursive: true, force: true });
  for (const { path, bytes } of await usbFiles(built)) {
    const file = join(out, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
}
