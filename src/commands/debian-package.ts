import { spawnSync } from 'node:child_process';

/** Whether packages of Debian may be installed here without asking anyone. */
export function mayInstall(): boolean {
  return process.getuid?.() === 0 && isOnPath('apt-get', '--version');
}

/** Whether a program of this name starts at all. */
export function isOnPath(program: string, versionFlag: string): boolean {
  return spawnSync(program, [versionFlag], { stdio: 'ignore' }).error === undefined;
}

/** Installs packages of Debian; prints what apt said only when it failed. */
export function installPackages(packages: readonly string[]): boolean {
  console.log(`Đang cài ${packages.join(', ')} bằng apt-get…`);
  return runQuietly(['update']) && runQuietly(['install', '-y', ...packages]);
}

function runQuietly(args: string[]): boolean {
  const { status, stdout, stderr } = spawnSync('apt-get', args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status !== 0) console.error(`apt-get ${args.join(' ')}\n${stdout}${stderr}`);
  return status === 0;
}
