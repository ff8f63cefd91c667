import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * What earlier builds made, by a key that stands for everything it was made from (a hash of bytes and of the recipe).
 * Lost results are made again; those no build has asked for since the last `forgetUnused` go.
 */
export class KeptResults {
  /** Theirs alone. */
  readonly folder: string;
  readonly #used = new Set<string>();

  /** @param folder made when something is kept. */
  constructor(folder: string) {
    this.folder = folder;
  }

  /** @param key a plain file name. */
  get(key: string): Buffer | undefined {
    try {
      const bytes = readFileSync(join(this.folder, key));
      this.#used.add(key);
      return bytes;
    } catch {
      return undefined;
    }
  }

  /** Written beside and then renamed, so that no build ever reads half a result. */
  keep(key: string, bytes: Uint8Array): void {
    this.#used.add(key);
    const path = join(this.folder, key);
    const unfinished = `${path}.${process.pid}`;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(unfinished, bytes);
    renameSync(unfinished, path);
  }

  /** Deletes every result that is not `used`. */
  forgetUnused(): void {
    let names: string[];
    try {
      names = readdirSync(this.folder);
    } catch {
      return;
    }
    for (const name of names) {
      if (!this.#used.has(name)) rmSync(join(this.folder, name), { force: true });
    }
  }
}
