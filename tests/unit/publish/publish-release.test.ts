import { copyFile } from 'node:fs/promises';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { RECORD_PATH, type PublicRecord } from '#domain/record.ts';
import { publishRelease, rollBack } from '#publish/publish-release.ts';
import { parseRecord } from '#publish/record-file.ts';
import { aFolder } from '../commands/site-folder.ts';
import { aBuiltSite } from './a-site.ts';
import { recordServed } from './record-served.ts';
import { refusalOf } from './refusal-of.ts';

vi.mock(import('node:fs/promises'), async (original) => {
  const real = await original();
  return { ...real, copyFile: vi.fn(real.copyFile) };
});
afterEach(() => {
  vi.mocked(copyFile).mockClear();
});

const STORY = { id: 'story a', name: 'câu chuyện HTX A', sha256: 'a'.repeat(64), notes: [] };
let pages = 0;

interface Parts {
  home?: string;
  record?: Partial<PublicRecord>;
  files?: Record<string, string>;
}

/** Publishes one version of a small site; its home page says which. */
async function publish(webRoot: string, { home, record, files }: Parts = {}, keep = 5) {
  pages += 1;
  const built = await aBuiltSite({ ...files, 'index.html': home ?? `Bản ${pages}` });
  const add = (folder: string, previous: string | null) =>
    recordServed(folder, previous, record ?? {});
  return publishRelease({ built, webRoot, keep, record: add });
}

const homeOf = (webRoot: string) => readFileSync(join(webRoot, 'current/index.html'), 'utf8');
const recordOf = (webRoot: string) =>
  parseRecord(readFileSync(join(webRoot, 'current', RECORD_PATH), 'utf8'));

describe('a publication', () => {
  test('serves the new site and keeps the old one to go back to', async () => {
    const webRoot = aFolder({});
    await publish(webRoot, { home: 'cũ' });
    await publish(webRoot, { home: 'mới' });
    expect(homeOf(webRoot)).toBe('mới');
    await rollBack(webRoot);
    expect(homeOf(webRoot)).toBe('cũ');
  });

  test('serves compressed copies, and keeps them for the next time', async () => {
    const text = 'Hợp tác xã. '.repeat(200);
    const [built, webRoot, cache] = [aFolder({ 'a.html': text }), aFolder({}), aFolder({})];
    await recordServed(built, null);
    const publishBuilt = () =>
      publishRelease({ built, webRoot, keep: 5, cache, record: recordServed });
    await publishBuilt();
    const served = readFileSync(join(webRoot, 'current', 'a.html.br'));
    expect(brotliDecompressSync(served).toString()).toBe(text);
    const [kept = ''] = readdirSync(join(cache, 'published'));
    expect(readFileSync(join(cache, 'published', kept)).includes(served)).toBe(true);
    await publishBuilt();
    expect(readdirSync(join(cache, 'published'))).toEqual([kept]);
  });

  test('names the root of the record before it, so that records form a chain', async () => {
    const webRoot = aFolder({});
    await publish(webRoot);
    const first = recordOf(webRoot);
    await publish(webRoot);
    expect(first?.previous).toBeNull();
    expect(recordOf(webRoot)?.previous).toBe(first?.root);
  });

  test('keeps as many releases as asked and leaves nothing else behind', async () => {
    const webRoot = aFolder({});
    for (let turn = 0; turn < 4; turn += 1) await publish(webRoot, {}, 2);
    expect(readdirSync(join(webRoot, 'releases'))).toHaveLength(2);
    expect(readdirSync(webRoot).sort()).toEqual(['.left-over', 'current', 'releases']);
  });

  test('keeps last week’s style sheets for pages that are still open, and no older ones', async () => {
    const webRoot = aFolder({});
    const asset = '_astro/a.old.css';
    await publish(webRoot, { files: { [asset]: 'cũ' } });
    await publish(webRoot);
    await publish(webRoot);
    expect(readFileSync(join(webRoot, 'current', asset), 'utf8')).toBe('cũ');
    expect(recordOf(webRoot)?.files[asset]).toBeDefined();
    const times = { [asset]: Date.now() - 8 * 86_400_000 };
    writeFileSync(join(webRoot, '.left-over'), JSON.stringify(times));
    await publish(webRoot);
    expect(existsSync(join(webRoot, 'current', asset))).toBe(false);
  });

  test('leaves the time of a page that did not change, so that browsers need not fetch it again', async () => {
    const webRoot = aFolder({});
    await publish(webRoot);
    const long = new Date('2026-11-01T00:00:00Z');
    utimesSync(join(webRoot, 'current/404.html'), long, long);
    utimesSync(join(webRoot, 'current/index.html'), long, long);
    await publish(webRoot);
    expect(statSync(join(webRoot, 'current/404.html')).mtime).toEqual(long);
    expect(statSync(join(webRoot, 'current/index.html')).mtime).not.toEqual(long);
  });

  test('clears away what a killed one left', async () => {
    const gone = 4_000_000;
    const webRoot = aFolder({ [`releases/.next-${gone}/x`]: '', '.publish-lock': String(gone) });
    await publish(webRoot);
    expect(readdirSync(join(webRoot, 'releases'))).toHaveLength(1);
  });
});

describe('what was served stays when', () => {
  /** A web root that serves "cũ", and its state before anything else happens. */
  async function served(record: Partial<PublicRecord> = {}) {
    const webRoot = aFolder({});
    await publish(webRoot, { home: 'cũ', record });
    return webRoot;
  }

  test('the disk is full', async () => {
    const webRoot = await served();
    vi.mocked(copyFile).mockImplementationOnce(() =>
      Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC' })),
    );
    expect(await refusalOf(publish(webRoot))).toContain('Hết chỗ trên đĩa');
    expect(homeOf(webRoot)).toBe('cũ');
    expect(readdirSync(join(webRoot, 'releases'))).toHaveLength(1);
  });

  test('a built file was cut short', async () => {
    const webRoot = await served();
    const built = await aBuiltSite();
    truncateSync(join(built, 'index.html'), 100);
    const refusal = await refusalOf(
      publishRelease({ built, webRoot, keep: 2, record: recordServed }),
    );
    expect(refusal).toContain('Tệp khác bản ghi: index.html');
    expect(homeOf(webRoot)).toBe('cũ');
  });

  test('the clock has gone back', async () => {
    const webRoot = await served();
    const refusal = await refusalOf(publish(webRoot, { record: { builtOn: '2020-01-01' } }));
    expect(refusal).toContain('Đồng hồ máy hoặc BUILD_DATE sai');
    expect(homeOf(webRoot)).toBe('cũ');
  });

  test('a story was rewritten in silence', async () => {
    const webRoot = await served({ entries: [STORY] });
    const entries = [{ ...STORY, sha256: 'b'.repeat(64) }];
    const refusal = await refusalOf(publish(webRoot, { record: { entries } }));
    expect(refusal).toContain('câu chuyện HTX A: bị sửa mà không có ghi chú sửa');
    expect(homeOf(webRoot)).toBe('cũ');
    const noted = [{ ...STORY, sha256: 'b'.repeat(64), notes: ['2026-11-25: sửa số liệu'] }];
    await publish(webRoot, { home: 'mới', record: { entries: noted } });
    expect(homeOf(webRoot)).toBe('mới');
  });

  test('its record cannot be read, since nobody knows what it had said', async () => {
    const webRoot = await served();
    writeFileSync(join(webRoot, 'current', RECORD_PATH), '{"format"');
    expect(await refusalOf(publish(webRoot))).toContain('không có bản ghi đọc được');
    expect(homeOf(webRoot)).toBe('cũ');
  });

  test('another publication is running', async () => {
    const webRoot = await served();
    writeFileSync(join(webRoot, '.publish-lock'), String(process.ppid));
    expect(await refusalOf(publish(webRoot))).toContain('Đang có một lần công bố khác chạy');
    expect(homeOf(webRoot)).toBe('cũ');
  });

  test('there is no older release, or it is damaged', async () => {
    const webRoot = await served();
    expect(await refusalOf(rollBack(webRoot))).toContain('Không còn bản phát hành nào cũ hơn');
    await publish(webRoot, { home: 'mới' });
    const [oldest = ''] = readdirSync(join(webRoot, 'releases')).sort();
    writeFileSync(join(webRoot, 'releases', oldest, 'index.html'), 'hỏng');
    expect(await refusalOf(rollBack(webRoot))).toContain('không còn nguyên vẹn');
    expect(homeOf(webRoot)).toBe('mới');
  });
});

test('a folder that stands where the link should is not touched', async () => {
  const webRoot = aFolder({});
  mkdirSync(join(webRoot, 'current'));
  writeFileSync(join(webRoot, 'current/index.html'), 'cũ');
  expect(await refusalOf(publish(webRoot))).toContain('không phải liên kết');
  expect(homeOf(webRoot)).toBe('cũ');
});
