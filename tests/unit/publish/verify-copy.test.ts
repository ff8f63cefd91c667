import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startServer } from '#commands/serve.ts';
import { RECORD_PATH } from '#domain/record.ts';
import { openCopy } from '#publish/served-copy.ts';
import { signRecord } from '#publish/signature.ts';
import { verifyCopy } from '#publish/verify-copy.ts';
import { aFolder } from '../commands/site-folder.ts';
import { aBuiltSite } from './a-site.ts';

async function verify(place: string, key?: string) {
  const copy = openCopy(place);
  if (copy === undefined) throw new Error(place);
  return verifyCopy(copy, key);
}

async function served(folder: string): Promise<string> {
  const server = await startServer({ folder, port: 0 });
  onTestFinished(() => server.close());
  return server.address;
}

function aKey() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const file = join(
    aFolder({ 'key.pem': privateKey.export({ type: 'pkcs8', format: 'pem' }) }),
    'key.pem',
  );
  return { file, publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString() };
}

describe('a copy as it was published', () => {
  test('is what its record says, in a folder and at an address', async () => {
    const folder = await aBuiltSite();
    for (const place of [folder, await served(folder)]) {
      expect(await verify(place)).toMatchObject({ faults: [], files: 5, signature: 'absent' });
    }
  });

  test('carries a signature that the office’s key confirms', async () => {
    const folder = await aBuiltSite();
    const key = aKey();
    await signRecord(folder, key.file);
    expect(await verify(folder, key.publicKey)).toMatchObject({ faults: [], signature: 'valid' });
    expect(await verify(await served(folder))).toMatchObject({ faults: [], signature: 'valid' });
  });
});

describe('a copy that was tampered with', () => {
  test('names the page that was changed, in a folder and at an address', async () => {
    const folder = await aBuiltSite();
    writeFileSync(join(folder, 'nhiem-vu/index.html'), '<p>Đã xong</p>');
    const faults = ['Tệp khác bản ghi: nhiem-vu/index.html'];
    expect((await verify(folder)).faults).toEqual(faults);
    expect((await verify(await served(folder))).faults).toEqual(faults);
  });

  test('names a file that was cut short, one that is gone and one nobody published', async () => {
    const folder = await aBuiltSite();
    truncateSync(join(folder, '_astro/style.abc123.css'), 5);
    rmSync(join(folder, '404.html'));
    writeFileSync(join(folder, 'la.html'), 'x');
    expect((await verify(folder)).faults).toEqual([
      'Thiếu tệp: 404.html',
      'Tệp khác bản ghi: _astro/style.abc123.css',
      'Tệp không có trong bản ghi: la.html',
    ]);
  });

  test('is found when only the compressed copy, which browsers get, was changed', async () => {
    const folder = await aBuiltSite();
    writeFileSync(join(folder, 'index.html.br'), brotliCompressSync('<p>Khác</p>'));
    expect((await verify(folder)).faults).toEqual(['Bản nén khác bản gốc: index.html.br']);
  });

  test('is found at an address that answers browsers with a changed compressed copy', async () => {
    const folder = await aBuiltSite();
    writeFileSync(join(folder, 'index.html.br'), brotliCompressSync('<p>Khác</p>'));
    expect((await verify(await served(folder))).faults).toEqual(['Tệp khác bản ghi: index.html']);
  });

  test('is found when the record was changed to fit the page', async () => {
    const folder = await aBuiltSite();
    const file = join(folder, RECORD_PATH);
    writeFileSync(file, readFileSync(file, 'utf8').replace('2026-11-25', '2026-11-01'));
    expect((await verify(folder)).faults[0]).toContain('mã gốc không khớp');
  });

  test('is found when the record was made anew but not signed by the office', async () => {
    const folder = await aBuiltSite();
    const office = aKey();
    await signRecord(folder, aKey().file);
    expect(await verify(folder, office.publicKey)).toMatchObject({
      faults: ['Chữ ký không khớp với bản ghi.'],
      signature: 'invalid',
    });
    const unsigned = await verify(await aBuiltSite(), office.publicKey);
    expect(unsigned.faults).toEqual(['Bản ghi không có chữ ký.']);
  });

  test.each(['', '{"format":1', '{}', '[]'])(
    'whose record is "%s" proves nothing',
    async (text) => {
      const folder = await aBuiltSite();
      writeFileSync(join(folder, RECORD_PATH), text);
      expect((await verify(folder)).faults).toEqual([
        `Bản ghi không đọc được, có thể bị cắt cụt: ${RECORD_PATH}.`,
      ]);
    },
  );

  test('without a record proves nothing', async () => {
    expect((await verify(aFolder({ 'index.html': 'x' }))).faults).toEqual([
      `Không có bản ghi: ${RECORD_PATH}.`,
    ]);
  });
});
