import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { RECORD_PATH, type PublicRecord } from '#domain/record.ts';
import { copyFiles } from './copy-files.ts';
import { isNamedByContent } from './headers.ts';
import { inParallel } from './in-parallel.ts';
import type { ObjectStore } from './object-store.ts';
import { keptThisWeek } from './old-assets.ts';
import { parseRecord } from './record-file.ts';
import { Refusal, sentencesOf } from './refusal.ts';
import { refuseIfDamaged, refuseIfRewritten } from './release-checks.ts';
import { listFiles } from './site-files.ts';
import { headersHash, storeHeaders } from './store-headers.ts';
import { parseState, STATE_PATH, type StoreState } from './store-state.ts';
import { uploadGroups } from './upload-order.ts';
import { verifyCopy } from './verify-copy.ts';

const AT_ONCE = 8;

export interface StorePublication {
  /** The built site. */
  built: string;
  store: ObjectStore;
  /** A folder for what is being made. */
  cache: string;
  /** Writes the record into a folder, chained to the root served until now, and signs it where there is a key. */
  record: (folder: string, previous: string | null) => Promise<PublicRecord>;
}

/** How many objects were put, left as they were and removed. */
export interface StoreReport {
  put: number;
  same: number;
  removed: number;
  root: string;
}

/** A publication that ended halfway: what is served is partly the new site. */
export class HalfPublished extends Refusal {}

/**
 * Puts a built site into an object store, which knows no switch of all files at once. Everything that can be refused is
 * refused before the first byte. Then only what differs is put, in an order in which whatever a page names is there
 * before the page; files that the older pages name stay a week; vanished pages go last. Killed anywhere, the same
 * command goes on where it stopped. The store has one form of each file, so compressing is the CDN's work.
 */
export async function publishToStore(publication: StorePublication): Promise<StoreReport> {
  const { built, store, cache, record } = publication;
  const next = await mkdtemp(join(cache, 'store-'));
  try {
    await copyFiles(built, next, await listFiles(built));
    await refuseIfDamaged(next);
    const text = (await store.read(RECORD_PATH))?.toString('utf8');
    const before = text === undefined ? undefined : servedRecord(text);
    const after = await record(next, before?.root ?? null);
    if (before !== undefined) refuseIfRewritten(before, after);
    return await upload(store, next, before, after);
  } finally {
    await rm(next, { recursive: true, force: true });
  }
}

function servedRecord(text: string): PublicRecord {
  const record = parseRecord(text);
  if (record !== undefined) return record;
  throw new Refusal([
    `Kho có bản ghi không đọc được (${RECORD_PATH}), nên không biết lời nào đã đăng. Khôi phục tệp ấy từ bản sao lưu.`,
  ]);
}

async function upload(
  store: ObjectStore,
  folder: string,
  before: PublicRecord | undefined,
  after: PublicRecord,
): Promise<StoreReport> {
  const own = await listFiles(folder);
  const tags = new Map((await store.objects()).map(({ path, tag }) => [path, tag]));
  const state = parseState((await store.read(STATE_PATH))?.toString('utf8') ?? '');
  if (state === undefined && before === undefined) refuseIfTaken(own, tags);

  const known = [
    ...new Set([
      ...Object.keys(before?.files ?? {}),
      ...(state?.own ?? []),
      ...Object.keys(state?.leftOver ?? {}),
    ]),
  ];
  const gone = known.filter((path) => tags.has(path) && !own.includes(path));
  const leftOver = keptThisWeek(gone.filter(isNamedByContent), state?.leftOver ?? {}, Date.now());
  const removed = gone.filter((path) => leftOver[path] === undefined);
  const isSameRules = state?.headers === headersHash();
  const report = { put: 0, same: 0, removed: removed.length, root: after.root };
  try {
    // Said before anything is put, so that the next publication knows what a killed one left.
    const begun = [...new Set([...own, ...known])];
    await putState(store, { headers: isSameRules ? headersHash() : '', leftOver, own: begun });
    for (const group of uploadGroups(own, new Set(tags.keys()))) {
      await inParallel(group, AT_ONCE, async (path) => {
        const bytes = await readFile(join(folder, path));
        const isSame =
          isSameRules && tags.get(path) === createHash('md5').update(bytes).digest('hex');
        report[isSame ? 'same' : 'put'] += 1;
        if (!isSame) await store.put(path, bytes, storeHeaders(path));
      });
    }
    await inParallel(removed, AT_ONCE, (path) => store.remove(path));
    await putState(store, { headers: headersHash(), leftOver, own });
    await refuseIfDifferent(store);
    return report;
  } catch (error) {
    throw new HalfPublished(sentencesOf(error) ?? [String(error)]);
  }
}

/** A first publication must not write over what someone else keeps there. */
function refuseIfTaken(own: readonly string[], tags: ReadonlyMap<string, string>): void {
  const taken = own.find((path) => tags.has(path));
  if (taken === undefined) return;
  throw new Refusal([
    `Kho đã có tệp "${taken}" không do lệnh này đặt. Chọn thư mục khác (s3://<tên kho>/<thư mục>) hoặc dọn kho trước.`,
  ]);
}

function putState(store: ObjectStore, state: StoreState): Promise<void> {
  return store.put(STATE_PATH, Buffer.from(JSON.stringify(state)), {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-cache',
  });
}

/** Reads everything back, whatever the answers to the uploads were. */
async function refuseIfDifferent(store: ObjectStore): Promise<void> {
  const { faults } = await verifyCopy(store);
  if (faults.length > 0) throw new Refusal(['Đọc lại từ kho thấy khác với bản đã gửi:', ...faults]);
}
