import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Other programs that make static sites, each with the exact packages it is measured with. */
const GENERATORS = {
  starlight: {
    astro: '7.3.4',
    '@astrojs/starlight': '0.42.4',
    '@astrojs/markdown-remark': '7.3.1',
    sharp: '0.35.5',
  },
} as const;
export type Generator = keyof typeof GENERATORS;

export interface OtherSite {
  /** Package → exact version. */
  versions: Record<string, string>;
  folder: string;
  /** Replaces what the site is built from: path → text. */
  write(folder: string, files: Record<string, string>): void;
  /** Builds it; throws with what the program said when that fails. */
  build(): void;
}

/** Installs another generator in .cache/bench, once for its versions, and hands over its project. */
export function installGenerator(name: Generator, root = process.cwd()): OtherSite {
  const versions = GENERATORS[name];
  const stamp = Object.values(versions).join('-');
  const folder = join(root, '.cache', 'bench', `${name}-${stamp}`);
  const done = join(folder, '.installed');
  if (!existsSync(done)) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const manifest = { name, private: true, type: 'module', dependencies: versions };
    writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
    execute('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], folder);
    writeFileSync(done, '');
  }
  return {
    versions,
    folder,
    write(below, files) {
      rmSync(join(folder, below), { recursive: true, force: true });
      for (const [path, text] of Object.entries(files)) {
        const file = join(folder, below, path);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text);
      }
    },
    build() {
      rmSync(join(folder, 'dist'), { recursive: true, force: true });
      execute(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], folder);
    },
  };
}

function execute(program: string, args: string[], cwd: string): void {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8', env });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}\n${stdout}${stderr}`);
}
