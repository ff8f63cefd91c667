import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { aFolder } from '../unit/commands/site-folder.ts';
import { copyProject } from './project-copy.ts';

/** What lies below .cache/ once a build does this: it is killed then, however fast it is. */
const MOMENTS = {
  begins: /^/,
  bundles: /^next-\d+\/\.prerender\//,
  draws: /^next-\d+\/.*\.html$/,
  prints: /^pdf\/./,
};
const LOOK_EVERY_MS = 10;

/** A copy of this project with an older site in dist/. */
async function aProject(): Promise<string> {
  const root = aFolder({ 'dist/index.html': 'cũ' });
  await copyProject(root);
  return root;
}

const served = (root: string) => [
  readdirSync(join(root, 'dist')),
  readFileSync(join(root, 'dist/index.html'), 'utf8'),
];

/** Paths below .cache/, as far as they can be read while a build makes and removes them, and its own, which is empty. */
function cached(root: string): string[] {
  try {
    return ['', ...readdirSync(join(root, '.cache'), { recursive: true, encoding: 'utf8' })];
  } catch {
    return [''];
  }
}

function startBuild(root: string, program: string[] = []) {
  const args = [...program, process.execPath, join(root, 'src/commands/main.ts'), 'build'];
  const [file = '', ...rest] = args;
  const child = spawn(file, rest, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data: Buffer) => (said += data.toString()));
  }
  return { child, ended: once(child, 'close').then(() => said) };
}

test.each(Object.entries(MOMENTS))(
  'a build killed while it %s leaves dist/ as it was',
  async (_does, sign) => {
    const root = await aProject();
    const { child, ended } = startBuild(root);
    while (!cached(root).some((path) => sign.test(path))) {
      expect(child.exitCode).toBeNull();
      await sleep(LOOK_EVERY_MS);
    }
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    await ended;
    expect(child.signalCode).toBe('SIGKILL');
    expect(served(root)).toEqual([['index.html'], 'cũ']);
  },
);

test('a build on a full disk says so in a sentence and leaves dist/ as it was', async () => {
  const root = await aProject();
  mkdirSync(join(root, '.cache'));
  // A disk of its own, seen by this build alone.
  const mounted = 'mount -t tmpfs -o size=1500k none "$0/.cache" && exec "$@"';
  const { child, ended } = startBuild(root, ['unshare', '-rm', 'sh', '-c', mounted, root]);
  const said = await ended;
  expect(said).toContain('Hết chỗ trên đĩa');
  expect(said).toContain('dist/ vẫn như trước');
  expect(child.exitCode).toBe(1);
  expect(served(root)).toEqual([['index.html'], 'cũ']);
});

test('a build whose image program is missing names it and leaves dist/ as it was', async () => {
  const root = await aProject();
  const packages = join(root, 'node_modules/@img');
  expect(readdirSync(packages).some((name) => name.startsWith('sharp-linux'))).toBe(true);
  const hook = join(root, 'without-sharp.mjs');
  writeFileSync(
    hook,
    `import { registerHooks } from 'node:module';
registerHooks({
  resolve(name, context, next) {
    if (/^@img\\/sharp-(?!libvips)/.test(name)) throw Object.assign(new Error('Cannot find module ' + name), { code: 'MODULE_NOT_FOUND' });
    return next(name, context);
  },
});`,
  );
  const { child, ended } = startBuild(root, ['env', `NODE_OPTIONS=--import=${hook}`]);
  const said = await ended;
  expect(said).toMatch(/sharp/);
  expect(child.exitCode).toBe(1);
  expect(served(root)).toEqual([['index.html'], 'cũ']);
});
