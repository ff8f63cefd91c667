import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { RECORD_PATH } from '#domain/record.ts';
import { parseRecord } from '#publish/record-file.ts';
import { listFiles } from '#publish/site-files.ts';
import { runToEnd } from './child.ts';
import { INPUT_FILES, INPUT_FOLDERS } from './fingerprint.ts';

/** What a build must not depend on, set to what a Vietnamese office's machine would not have. */
const ELSEWHERE = { TZ: 'America/St_Johns', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' };

/**
 * Builds the same content once more in another folder, with empty caches, under another time zone and language, and
 * compares every byte with dist/. Exit code 1 when one differs.
 */
export async function run(_args: string[], root: string): Promise<number> {
  const first = join(root, 'dist');
  const builtOn = await buildDayOf(first);
  if (builtOn === undefined) {
    console.error('Chưa có bản dựng trong dist/. Chạy "npm run build" trước.');
    return 1;
  }
  const copy = await mkdtemp(join(root, '.cache', 'dựng lại '));
  try {
    for (const name of [...INPUT_FOLDERS, ...INPUT_FILES]) {
      await cp(join(root, name), join(copy, name), { recursive: true });
    }
    await borrowPackages(join(root, 'node_modules'), join(copy, 'node_modules'));
    const main = join(copy, 'src', 'commands', 'main.ts');
    const env = { ...process.env, ...ELSEWHERE, BUILD_DATE: builtOn };
    const { code } = await runToEnd(process.execPath, [...process.execArgv, main, 'build'], {
      root: copy,
      env,
    });
    return code === 0 ? await report(first, join(copy, 'dist')) : 1;
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

/** All packages without what earlier builds kept beside them. */
async function borrowPackages(from: string, to: string): Promise<void> {
  await mkdir(to);
  for (const name of await readdir(from)) {
    if (name !== '.cache') await symlink(join(from, name), join(to, name));
  }
}

async function report(first: string, second: string): Promise<number> {
  const different = await differencesBetween(first, second);
  for (const path of different) console.error(`Khác nhau giữa hai lần dựng: ${path}`);
  const files = await listFiles(first);
  console.log(
    different.length === 0
      ? `${files.length} tệp giống nhau từng byte ở hai lần dựng.`
      : `${different.length} tệp khác nhau giữa hai lần dựng.`,
  );
  return different.length === 0 ? 0 : 1;
}

/** Files that only one of two folders has or whose bytes differ. */
async function differencesBetween(first: string, second: string): Promise<string[]> {
  const paths = new Set([...(await listFiles(first)), ...(await listFiles(second))]);
  const different: string[] = [];
  for (const path of [...paths].sort()) {
    const [one, other] = await Promise.all(
      [first, second].map((folder) => readFile(join(folder, path)).catch(() => undefined)),
    );
    if (one === undefined || other === undefined || !one.equals(other)) different.push(path);
  }
  return different;
}

async function buildDayOf(folder: string): Promise<string | undefined> {
  const text = await readFile(join(folder, RECORD_PATH), 'utf8').catch(() => '');
  return parseRecord(text)?.builtOn;
}
