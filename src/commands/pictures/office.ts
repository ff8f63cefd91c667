import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../cms/git-server.ts';
import { installDecap } from '../cms/install-decap.ts';
import { INPUT_FILES, INPUT_FOLDERS } from '../fingerprint.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** An office's repository of its own, a copy of this project, on which `npm run cms` works. */
export class LocalCms {
  readonly folder: string;
  #child: ChildProcess | undefined;
  #said = '';

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async create(name: string): Promise<LocalCms> {
    const folder = join(ROOT, '.cache', 'offices', name);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    for (const each of [...INPUT_FOLDERS, ...INPUT_FILES, '.gitignore']) {
      cpSync(join(ROOT, each), join(folder, each), { recursive: true });
    }
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
    const packages = await installDecap(ROOT);
    if (packages === undefined) throw new Error('Decap could not be installed.');
    const installed = dirname(packages);
    mkdirSync(join(folder, '.cache', 'cms'), { recursive: true });
    symlinkSync(installed, installed.replace(ROOT, `${folder}/`), 'junction');
    const cms = new LocalCms(folder);
    cms.git('init', '--quiet', '--initial-branch=main');
    cms.git('config', 'user.name', 'Người thử');
    cms.git('config', 'user.email', 'thu@example.invalid');
    cms.commitAll('Bắt đầu');
    return cms;
  }

  /** Runs the command until it prints its address, which is returned; `env` goes on top of this process's own. */
  async start(env: NodeJS.ProcessEnv = {}): Promise<string> {
    const port = await freePort();
    const args = [join(this.folder, 'src/commands/run.mjs'), 'cms', '--port', String(port)];
    const child = spawn(process.execPath, args, {
      cwd: this.folder,
      env: { ...this.#env(), ...env },
    });
    this.#child = child;
    return new Promise((resolve, reject) => {
      const hear = (words: Buffer) => {
        this.#said += words.toString('utf8');
        const address = /http:\/\/127\.0\.0\.1:\d+\/quan-tri\//.exec(this.#said)?.[0];
        if (address !== undefined) resolve(address);
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.on('exit', () => {
        reject(new Error(`npm run cms ended: ${this.#said}`));
      });
    });
  }

  /** Asks the command to stop; its exit code. */
  stop(): Promise<number | null> {
    const child = this.#child;
    if (child === undefined) return Promise.resolve(null);
    return new Promise((resolve) => {
      child.removeAllListeners('exit');
      if (child.exitCode !== null) resolve(child.exitCode);
      child.on('exit', resolve);
      child.kill('SIGTERM');
    });
  }

  /** Processes that still run from this folder. */
  leftovers(): string[] {
    const { stdout } = spawnSync('ps', ['-eo', 'args'], { encoding: 'utf8' });
    return stdout.split('\n').filter((line) => line.includes(this.folder));
  }

  /** Runs another command of the project here; what it printed, and its exit code. */
  run(command: string): { code: number | null; text: string } {
    const args = [join(this.folder, 'src/commands/run.mjs'), command];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: this.folder,
      env: this.#env(),
      encoding: 'utf8',
    });
    return { code: status, text: stdout + stderr };
  }

  /** The same for what must succeed: throws what it printed otherwise. */
  mustRun(command: string): void {
    const { code, text } = this.run(command);
    if (code !== 0) throw new Error(`npm run ${command}: ${text}`);
  }

  git(...args: string[]): string {
    const { status, stdout, stderr } = spawnSync('git', args, {
      cwd: this.folder,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
    return stdout.trim();
  }

  commitAll(message: string): void {
    this.git('add', '.');
    this.git('commit', '--quiet', '--message', message);
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  replaceIn(path: string, words: string, others: string): void {
    writeFileSync(join(this.folder, path), this.read(path).replace(words, others));
  }

  drop(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #env(): NodeJS.ProcessEnv {
    return { ...process.env, SITE_EDITION: '', BUILD_DATE: '' };
  }
}
