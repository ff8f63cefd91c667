import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * What earlier builds made, by a key that stands for everything it was made from (a hash of bytes and of the recipe).
 * Lost or damaged results are made again; those no build has asked for since the last `forgetUnused` go.
 */
export class KeptResults {
  readonly #folder: string;
  readonly #used = new Set<string>();
  #writes = 0;

  /** @param folder of its own; made when something is kept. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** @param key a plain file name. */
  async get(key: string): Promise<Buffer | undefined> {
    const bytes = await readFile(join(this.#folder, key)).catch(() => undefined);
    if (bytes !== undefined) this.#used.add(key);
    return bytes;
  }

  /** Written beside and then renamed, so that no build ever reads half a result. */
  async keep(key: string, bytes: Uint8Array): Promise<void> {
    this.#used.add(key);
    const path = join(this.#folder, key);
    // Two files of a build may be the same and be kept at the same moment.
    this.#writes += 1;
    const unfinished = `${path}.${process.pid}-${this.#writes}`;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(unfinished, bytes);
    await rename(unfinished, path);
  }

  /** Deletes every result that was neither given nor kept since this object was made. */
  async forgetUnused(): Promise<void> {
    const names = await readdir(this.#folder).catch((): string[] => []);
    const unused = names.filter((name) => !this.#used.has(name));
    await Promise.all(unused.map((name) => rm(join(this.#folder, name), { force: true })));
  }
}
