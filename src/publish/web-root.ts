import { lstat, mkdir, readdir, readlink, rename, rm, symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Refusal } from './refusal.ts';
import { syncFolder } from './sync-disk.ts';

const RELEASES = 'releases';
const CURRENT = 'current';
/** Names of what is not finished begin with this and end with the process that makes it. */
const UNFINISHED = /^\.(?:next|current)-(\d+)$/;

/**
 * The folder a web server reads: whole releases side by side, and one link that names the release being served.
 * The server's own root is `<web root>/current`.
 */
export class WebRoot {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Where the release being served can be read. */
  get served(): string {
    return join(this.folder, CURRENT);
  }

  /** Makes the folders and clears away what a killed publication left. */
  async prepare(): Promise<void> {
    const releases = join(this.folder, RELEASES);
    await mkdir(releases, { recursive: true });
    for (const folder of [this.folder, releases]) {
      for (const name of await readdir(folder)) {
        const pid = UNFINISHED.exec(name)?.[1];
        if (pid !== undefined && !isRunning(Number(pid))) {
          await rm(join(folder, name), { recursive: true, force: true });
        }
      }
    }
  }

  /** An empty folder to make a release in; nobody reads it before `finish` gives it its name. */
  async begin(): Promise<string> {
    const folder = join(this.folder, RELEASES, `.next-${process.pid}`);
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder);
    return folder;
  }

  async finish(folder: string, name: string): Promise<void> {
    await rename(folder, join(this.folder, RELEASES, name));
    await syncFolder(join(this.folder, RELEASES));
  }

  /** Names of whole releases, oldest first. */
  async releases(): Promise<string[]> {
    const names = await readdir(join(this.folder, RELEASES)).catch(() => []);
    return names.filter((name) => !name.startsWith('.')).sort();
  }

  releaseFolder(name: string): string {
    return join(this.folder, RELEASES, name);
  }

  /** Name of the release being served; undefined before the first. */
  async current(): Promise<string | undefined> {
    const found = await lstat(this.served).catch(() => undefined);
    if (found === undefined) return undefined;
    if (!found.isSymbolicLink()) {
      throw new Refusal([
        `${this.served} là thư mục thường, không phải liên kết. Chuyển nó đi chỗ khác rồi công bố lại.`,
      ]);
    }
    return basename(await readlink(this.served));
  }

  /** Serves another release from the next request on. A rename replaces the link in one step. */
  async switchTo(name: string): Promise<void> {
    const link = join(this.folder, `.current-${process.pid}`);
    await rm(link, { force: true });
    await symlink(join(RELEASES, name), link);
    await rename(link, this.served);
    await syncFolder(this.folder);
  }

  /** Drops the oldest releases beyond the newest `keep`, never the one being served. */
  async prune(keep: number): Promise<void> {
    const current = await this.current();
    const names = await this.releases();
    for (const name of names.slice(0, Math.max(0, names.length - keep))) {
      if (name !== current) await rm(this.releaseFolder(name), { recursive: true, force: true });
    }
  }
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
