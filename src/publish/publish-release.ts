import { mkdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { RECORD_PATH, type PublicRecord } from '#domain/record.ts';
import { KeptPack } from '#library/kept-pack.ts';
import { compressTextFiles, SMALLEST_QUALITY } from './compress.ts';
import { compressFile } from './compress-file.ts';
import { copyFiles } from './copy-files.ts';
import { whileLocked } from './publish-lock.ts';
import { leftOverFiles, writeTimes } from './old-assets.ts';
import { parseRecord } from './record-file.ts';
import { Refusal } from './refusal.ts';
import { faultsOf, refuseIfDamaged, refuseIfRewritten } from './release-checks.ts';
import { COPY_EXTENSIONS, listFiles } from './site-files.ts';
import { syncTree } from './sync-disk.ts';
import { WebRoot } from './web-root.ts';

export interface Publication {
  /** The built site. */
  built: string;
  webRoot: string;
  /** How many releases to keep. */
  keep: number;
  /** For what lasts from publication to publication; without it every copy is made anew. */
  cache?: string;
  /** Writes the record into a release folder, chained to the root served until now, and signs it where there is a key. */
  record: (folder: string, previous: string | null) => Promise<PublicRecord>;
}

/**
 * Puts a built site where it is served and returns the release's name. What was served stays as it was until the
 * very last step, and for good when anything before it fails.
 */
export async function publishRelease({
  built,
  webRoot: folder,
  keep,
  cache,
  record,
}: Publication): Promise<string> {
  await mkdir(folder, { recursive: true });
  return whileLocked(folder, async () => {
    const webRoot = new WebRoot(folder);
    await webRoot.prepare();
    const served = (await webRoot.current()) === undefined ? undefined : webRoot.served;
    const before = served === undefined ? undefined : await servedRecord(served);
    const next = await webRoot.begin();
    try {
      await copyFiles(built, next, await listFiles(built));
      await refuseIfDamaged(next);
      const kept = cache === undefined ? undefined : new KeptPack(join(cache, 'published'));
      await compressTextFiles(next, { kept });
      kept?.forgetUnused();
      const leftOver = served === undefined ? {} : await leftOverFiles(folder, served, next);
      if (served !== undefined) await copyFiles(served, next, Object.keys(leftOver));
      const after = await record(next, before?.root ?? null);
      compressFile(join(next, RECORD_PATH), { quality: SMALLEST_QUALITY });
      if (before !== undefined) refuseIfRewritten(before, after);
      if (served !== undefined && before !== undefined)
        await keepTimes(served, next, before, after);
      await writeTimes(folder, leftOver);
      await syncTree(next);
      const name = releaseName(after);
      await webRoot.finish(next, name);
      await webRoot.switchTo(name);
      await webRoot.prune(keep);
      return name;
    } finally {
      await rm(next, { recursive: true, force: true });
    }
  });
}

/** Serves the release before the one being served; returns its name. */
export async function rollBack(folder: string): Promise<string> {
  return whileLocked(folder, async () => {
    const webRoot = new WebRoot(folder);
    const current = await webRoot.current();
    const names = await webRoot.releases();
    const earlier = names.filter((name) => current !== undefined && name < current).at(-1);
    if (earlier === undefined) {
      throw new Refusal(['Không còn bản phát hành nào cũ hơn bản đang phục vụ để quay về.']);
    }
    const faults = await faultsOf(webRoot.releaseFolder(earlier));
    if (faults.length > 0) {
      throw new Refusal([`Bản ${earlier} không còn nguyên vẹn, không quay về:`, ...faults]);
    }
    await webRoot.switchTo(earlier);
    return earlier;
  });
}

async function servedRecord(served: string): Promise<PublicRecord> {
  const text = await readFile(join(served, RECORD_PATH), 'utf8').catch(() => '');
  const record = parseRecord(text);
  if (record !== undefined) return record;
  throw new Refusal([
    `Bản đang phục vụ không có bản ghi đọc được (${join(served, RECORD_PATH)}), nên không biết lời nào đã đăng.`,
    'Quay về bản trước bằng --rollback, hoặc khôi phục tệp ấy từ bản sao lưu.',
  ]);
}

/** A file that is the same as before keeps its time, and so the tag by which browsers know that they have it. */
async function keepTimes(
  served: string,
  next: string,
  before: PublicRecord,
  after: PublicRecord,
): Promise<void> {
  const same = Object.keys(after.files).filter((path) => before.files[path] === after.files[path]);
  for (const path of same.flatMap((name) => [name, ...COPY_EXTENSIONS.map((end) => name + end)])) {
    const was = await stat(join(served, path)).catch(() => undefined);
    if (was !== undefined) await utimes(join(next, path), was.atime, was.mtime).catch(() => null);
  }
}

/** "2026-11-25T141530120-7eef123d": in the order of time, and unique to its content. */
function releaseName({ root }: PublicRecord): string {
  const now = new Date().toISOString().slice(0, 23).replace(/[:.]/g, '');
  return `${now}-${root.slice(0, 8)}`;
}
