import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { formatProblem } from '#domain/problem.ts';
import { listFiles } from '#publish/site-files.ts';
import { checkContent } from '../check.ts';
import { INPUT_FILES } from '../fingerprint.ts';
import { HOST } from '../listening.ts';
import { freePort, stopChild } from './git-server.ts';
import { untilShown } from './until-shown.ts';

/** An entry as it stands in the form, saved or not: its files by their paths below the repository's root. */
export interface ShownEntry {
  files: ReadonlyMap<string, string | Buffer>;
  /** Address of the page that shows it. */
  address: string;
}

const START_TRIES = 600;
const NOT_SHOWN =
  'Trang xem thử chưa hiện được mục này, dù kiểm tra không thấy lỗi nào. Sửa thêm một chữ để thử lại; nếu vẫn vậy, dừng npm run cms rồi chạy lại.';

/**
 * The real site in Astro's development mode, on a copy of the project in which the entry being written stands as the
 * form has it. What the check refuses is told instead of shown, so the site never stumbles over half an entry.
 */
export class SitePreview {
  readonly port: number;
  readonly #folder: string;
  readonly #content: string;
  readonly #child: ChildProcess;
  readonly #ready: Promise<boolean>;
  /** The files that differ from what is published. */
  #shown: ReadonlyMap<string, string | Buffer> = new Map();
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(folder: string, content: string, port: number, child: ChildProcess) {
    this.#folder = folder;
    this.#content = content;
    this.port = port;
    this.#child = child;
    this.#ready = this.#untilReady();
  }

  /** Copies the project into the cache and starts the site there; `content` is the folder content/ and public/ come from. */
  static async start(root: string, content: string): Promise<SitePreview> {
    const folder = join(root, '.cache', 'cms', 'xem-thu');
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await cp(join(root, 'src'), join(folder, 'src'), { recursive: true });
    for (const name of INPUT_FILES) await cp(join(root, name), join(folder, name));
    for (const name of ['content', 'public']) {
      await cp(join(content, name), join(folder, name), { recursive: true });
    }
    await borrowPackages(join(root, 'node_modules'), join(folder, 'node_modules'));
    const port = await freePort();
    const main = join(folder, 'src', 'commands', 'main.ts');
    const args = [...process.execArgv, main, 'dev', '--port', String(port)];
    const child = spawn(process.execPath, args, {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, SITE_EDITION: 'preview' },
    });
    return new SitePreview(folder, content, port, child);
  }

  /** Settles when the site answers; false when it never will. */
  async #untilReady(): Promise<boolean> {
    for (let tries = 0; tries < START_TRIES && this.#child.exitCode === null; tries += 1) {
      if ((await this.#page('/favicon.svg')) !== undefined) return true;
      await wait(200);
    }
    return false;
  }

  /** Puts an entry into the site and waits until its page shows it; what the check refuses is returned instead. */
  show(entry: ShownEntry): Promise<string[]> {
    return this.#inTurn(() => this.#show(entry));
  }

  /** Takes over what has been published since. */
  refresh(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#leave();
      for (const name of ['content', 'public']) {
        await copyChanged(join(this.#content, name), join(this.#folder, name));
      }
    });
  }

  stop(): Promise<void> {
    return stopChild(this.#child);
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  async #show({ files, address }: ShownEntry): Promise<string[]> {
    const problems = await this.#problemsWith(files);
    if (problems.length > 0) return problems;
    if (!(await this.#ready))
      return ['Trang xem thử không khởi động được. Dừng npm run cms rồi chạy lại.'];
    const isSame = [...files].every(([path, bytes]) => isEqual(this.#shown.get(path), bytes));
    const before = await this.#page(address);
    if (isSame && before !== undefined) return [];
    if ([...this.#shown.keys()].some((path) => !files.has(path))) await this.#leave();
    const changed = [...files].filter(([path, bytes]) => !isEqual(this.#shown.get(path), bytes));
    await this.#write(changed);
    this.#shown = files;
    const isShown = await untilShown(before, {
      page: () => this.#page(address),
      rewrite: () => this.#write(files),
    });
    return isShown ? [] : [NOT_SHOWN];
  }

  /** Each file appears whole where the system can do that: the site may read at any moment. */
  async #write(files: Iterable<[string, string | Buffer]>): Promise<void> {
    const unfinished = join(this.#folder, '..', 'dang-ghi');
    for (const [path, bytes] of files) {
      const own = join(this.#folder, path);
      await put(unfinished, bytes);
      await mkdir(dirname(own), { recursive: true });
      // Windows puts no file in the place of one that is being read.
      await rename(unfinished, own).catch(() => put(own, bytes));
    }
  }

  /** Brings back what is published in place of the entry shown last. */
  async #leave(): Promise<void> {
    for (const path of this.#shown.keys()) {
      const own = join(this.#folder, path);
      await cp(join(this.#content, path), own).catch(() => rm(own, { force: true }));
    }
    this.#shown = new Map();
  }

  /** What the check says of the published content with the files in place, tried beside the site. */
  async #problemsWith(files: ShownEntry['files']): Promise<string[]> {
    const trial = join(this.#folder, '..', 'kiem');
    await rm(trial, { recursive: true, force: true });
    await mkdir(trial, { recursive: true });
    try {
      await cp(join(this.#content, 'content'), join(trial, 'content'), { recursive: true });
      await symlink(join(this.#content, 'public'), join(trial, 'public'), 'junction');
      for (const [path, bytes] of files) await put(join(trial, path), bytes);
      const { problems } = await checkContent(trial);
      return problems.map(formatProblem);
    } finally {
      await rm(trial, { recursive: true, force: true });
    }
  }

  async #page(address: string): Promise<string | undefined> {
    const response = await fetch(`http://${HOST}:${this.port}${address}`).catch(() => undefined);
    return response?.ok === true ? response.text() : undefined;
  }
}

function isEqual(left: string | Buffer | undefined, right: string | Buffer): boolean {
  return left !== undefined && Buffer.from(left).equals(Buffer.from(right));
}

async function put(path: string, bytes: string | Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
}

/** Makes one folder hold what the other holds; a file that is the same is not touched, so that nobody watching wakes. */
async function copyChanged(from: string, to: string): Promise<void> {
  const [wanted, there] = await Promise.all([listFiles(from), listFiles(to)]);
  for (const name of there.filter((each) => !wanted.includes(each))) await rm(join(to, name));
  for (const name of wanted) {
    const bytes = await readFile(join(from, name));
    const old = await readFile(join(to, name)).catch(() => undefined);
    if (!isEqual(old, bytes)) await put(join(to, name), bytes);
  }
}

/** All packages without what earlier builds kept beside them. */
async function borrowPackages(from: string, to: string): Promise<void> {
  await mkdir(to);
  for (const name of await readdir(from)) {
    if (name !== '.cache') await symlink(join(from, name), join(to, name), 'junction');
  }
}
