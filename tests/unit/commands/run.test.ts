import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aFolder } from './site-folder.ts';

const PACKAGES = {
  'node_modules/plain': { version: '1.0.0' },
  'node_modules/native-here': {
    version: '2.0.0',
    optional: true,
    os: [process.platform],
    cpu: [process.arch],
  },
  'node_modules/native-elsewhere': {
    version: '2.0.0',
    optional: true,
    os: ['aix'],
    cpu: ['ppc64'],
  },
  'node_modules/helper-of-elsewhere': { version: '1.0.0', optional: true },
};
const INSTALLED = ['plain', 'native-here'] as const;
const INSTALLS = `for name in plain:1 native-here:2; do
  mkdir -p "node_modules/\${name%:*}"
  echo "{\\"version\\":\\"\${name#*:}.0.0\\"}" > "node_modules/\${name%:*}/package.json"
done`;

/** A project whose only command prints "đã chạy", whole unless the test breaks it. */
function aProject(): string {
  const root = aFolder({
    'package.json': '{"type":"module"}',
    'package-lock.json': JSON.stringify({ packages: { '': {}, ...PACKAGES } }),
    'src/commands/main.ts': 'console.log("đã chạy", ...process.argv.slice(2));',
  });
  cpSync(join(process.cwd(), 'src/commands/run.mjs'), join(root, 'src/commands/run.mjs'));
  for (const name of INSTALLED) {
    const { version } = PACKAGES[`node_modules/${name}`];
    mkdirSync(join(root, 'node_modules', name), { recursive: true });
    const main = 'index.bin';
    writeFileSync(packageFile(root, name), JSON.stringify({ version, main }));
  }
  writeFileSync(join(root, 'node_modules/native-here/index.bin'), '');
  return root;
}

/** Runs a command of the project; `npm` is the shell script that stands for npm on this machine. */
function run(root: string, npm: string, command = 'check') {
  const tools = join(root, 'tools');
  mkdirSync(tools, { recursive: true });
  writeFileSync(join(tools, 'npm'), `#!/bin/sh\ntouch npm-was-asked\n${npm}\n`);
  chmodSync(join(tools, 'npm'), 0o755);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'src/commands/run.mjs'), command],
    {
      encoding: 'utf8',
      env: { PATH: [tools, process.env['PATH'] ?? ''].join(delimiter) },
    },
  );
  return { status, stdout, stderr, hasAsked: existsSync(join(root, 'npm-was-asked')) };
}

const packageFile = (root: string, name: string) =>
  join(root, 'node_modules', name, 'package.json');

test('a whole node_modules is not installed again, though packages for other machines are absent', () => {
  expect(run(aProject(), INSTALLS)).toMatchObject({
    status: 0,
    stdout: 'đã chạy check\n',
    hasAsked: false,
  });
});

describe('node_modules is installed again by itself when', () => {
  test.each<[string, (root: string) => void]>([
    ['a package is gone', (root) => rmSync(join(root, 'node_modules/plain'), { recursive: true })],
    [
      'the native part for this very machine is gone',
      (root) => rmSync(join(root, 'node_modules/native-here'), { recursive: true }),
    ],
    [
      'the file that runs on this machine is gone',
      (root) => rmSync(join(root, 'node_modules/native-here/index.bin')),
    ],
    ['a package.json was cut short', (root) => writeFileSync(packageFile(root, 'plain'), '{"vers')],
    ['a package is empty', (root) => rmSync(packageFile(root, 'plain'))],
    [
      'a package is of another version',
      (root) => writeFileSync(packageFile(root, 'plain'), '{"version":"0.9.0"}'),
    ],
    ['there is none at all', (root) => rmSync(join(root, 'node_modules'), { recursive: true })],
  ])('%s', (_what, damage) => {
    const root = aProject();
    damage(root);
    const first = run(root, INSTALLS);
    expect(first).toMatchObject({ status: 0, stdout: 'đã chạy check\n', hasAsked: true });
    expect(first.stderr).toContain('Đang cài thư viện');
  });
});

describe('a sentence says what to do, and nothing runs, when', () => {
  const broken = () => {
    const root = aProject();
    rmSync(join(root, 'node_modules/native-here'), { recursive: true });
    return root;
  };

  test('npm cannot install', () => {
    const { status, stdout, stderr } = run(broken(), 'exit 1', 'test');
    expect(status).toBe(1);
    expect(stderr).toContain('Không cài được thư viện');
    expect(stdout).toBe('0 passed, 1 failed\n');
  });

  test('npm is content but a package is still not there', () => {
    const { status, stdout, stderr } = run(broken(), 'exit 0');
    expect(status).toBe(1);
    expect(stderr).toContain('vẫn thiếu hoặc hỏng: node_modules/native-here');
    expect(stdout).toBe('');
  });

  test('a native part that was cut short crashes the command', () => {
    const root = aProject();
    writeFileSync(join(root, 'src/commands/main.ts'), 'process.kill(process.pid, "SIGBUS");');
    const { status, stderr, hasAsked } = run(root, INSTALLS);
    expect({ status, hasAsked }).toEqual({ status: 1, hasAsked: false });
    expect(stderr).toContain('(SIGBUS)');
    expect(stderr).toContain('Xóa thư mục node_modules, giữ package-lock.json');
  });

  test('the lock file itself was cut short', () => {
    const root = aProject();
    writeFileSync(join(root, 'package-lock.json'), '{"packages"');
    const { status, stderr } = run(root, 'exit 0');
    expect(status).toBe(1);
    expect(stderr).toContain('package-lock.json');
  });
});
