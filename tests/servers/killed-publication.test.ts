import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { publishRelease } from '#publish/publish-release.ts';
import { openCopy } from '#publish/served-copy.ts';
import { verifyCopy } from '#publish/verify-copy.ts';
import { aFolder } from '../unit/commands/site-folder.ts';
import { aBuiltSite } from '../unit/publish/a-site.ts';
import { recordServed } from '../unit/publish/record-served.ts';

const PROGRAM = fileURLToPath(new URL('publish-fixture.ts', import.meta.url));
const RANDOM_KILLS = 25;
/** The steps in which the link changes and old releases go; each of them is tried. */
const LAST_STEPS = 25;

/** Publishes in a process of its own, killed before its n-th step; what it printed when it was not. */
async function publishUntil(built: string, webRoot: string, killAt: number): Promise<string> {
  const args = [PROGRAM, built, webRoot, String(killAt)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  await once(child, 'close');
  expect(child.signalCode).toBe(killAt === 0 ? null : 'SIGKILL');
  return output;
}

/** The home page that a web root serves, after every file of it was found whole. */
async function servedHome(webRoot: string): Promise<string> {
  const served = openCopy(join(webRoot, 'current'));
  if (served === undefined) throw new Error('Nothing is served.');
  expect((await verifyCopy(served)).faults).toEqual([]);
  return (await served.read('index.html'))?.toString() ?? '';
}

test('a publication killed before any of 50 steps leaves the old site or the new one, whole', async () => {
  const old = await aBuiltSite({ 'index.html': 'cũ', '_astro/old.js': 'cũ' });
  const next = await aBuiltSite({ 'index.html': 'mới' });
  const start = aFolder({});
  for (let turn = 0; turn < 2; turn += 1) {
    await publishRelease({ built: old, webRoot: start, keep: 2, record: recordServed });
  }
  const copyOfStart = async () => {
    const webRoot = aFolder({});
    await cp(start, webRoot, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
    return webRoot;
  };
  const steps = Number(await publishUntil(next, await copyOfStart(), 0));
  const before = steps - LAST_STEPS;
  const random = Array.from({ length: RANDOM_KILLS }, () => 1 + Math.floor(Math.random() * before));
  const last = Array.from({ length: LAST_STEPS }, (_, index) => steps - index);

  const webRoot = await copyOfStart();
  const seen = new Set<string>();
  for (const killAt of [...random, ...last]) {
    const one = killAt > before ? await copyOfStart() : webRoot;
    await publishUntil(next, one, killAt);
    seen.add(await servedHome(one));
  }
  expect(seen).toEqual(new Set(['cũ', 'mới']));
  await publishRelease({ built: next, webRoot, keep: 2, record: recordServed });
  expect(await servedHome(webRoot)).toBe('mới');
}, 600_000);
