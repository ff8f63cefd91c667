import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { softwareBill } from '#publish/software-bill.ts';
import { aFolder } from '../commands/site-folder.ts';

const BILL = JSON.stringify({
  bomFormat: 'CycloneDX',
  serialNumber: 'urn:uuid:1',
  metadata: { timestamp: '2026-11-29T00:00:00Z', component: { name: 'main' } },
  components: [{ name: 'astro' }],
});

/** What npm 9 does with a command it does not know; the code depends on the machine. */
const tooOld = (code: number) => `{ echo 'Unknown command: "sbom"'; exit ${code}; }`;

/** Puts a program in npm's place that writes down how it was called. */
function aNpm(script: string): { root: string; calls: () => string[] } {
  const root = aFolder({ 'package-lock.json': '{}', npm: '' });
  const npm = join(root, 'npm');
  writeFileSync(npm, `#!/bin/sh\necho "$1" >> "${root}/calls"\n${script}\n`);
  chmodSync(npm, 0o755);
  vi.stubEnv('PATH', `${root}${delimiter}${process.env['PATH'] ?? ''}`);
  return { root, calls: () => readFileSync(join(root, 'calls'), 'utf8').trim().split('\n') };
}

afterEach(() => vi.unstubAllEnvs());

test('the list leaves out what differs every time, and is made once for a package-lock.json', async () => {
  const { root, calls } = aNpm(`echo '${BILL}'`);
  const bill = await softwareBill(root);
  expect(bill).not.toMatch(/urn:uuid|timestamp/);
  expect(JSON.parse(bill)).toMatchObject({ components: [{ name: 'astro' }] });
  expect(await softwareBill(root)).toBe(bill);
  expect(calls()).toEqual(['sbom']);
});

test.each([0, 1])(
  'an npm that knows no such list and ends with %i fetches one that does',
  async (code) => {
    const { root, calls } = aNpm(`test "$1" = exec || ${tooOld(code)}\necho '${BILL}'`);
    expect(await softwareBill(root)).toContain('"astro"');
    expect(calls()).toEqual(['sbom', 'exec']);
  },
);

test('where neither works, it says what to install', async () => {
  const { root } = aNpm(`test "$1" = exec && exit 1\n${tooOld(0)}`);
  await expect(softwareBill(root)).rejects.toThrow('Cài npm 10 trở lên');
});

test('an npm that finds a fault is quoted, and no other npm is asked', async () => {
  const { root, calls } = aNpm("echo 'npm error missing: astro@7' >&2; exit 1");
  await expect(softwareBill(root)).rejects.toThrow('npm nói: npm error missing: astro@7');
  expect(calls()).toEqual(['sbom']);
});
