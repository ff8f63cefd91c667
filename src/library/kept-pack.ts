import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { z } from 'zod';
import { sha256 } from './sha256.ts';

const headSchema = z.array(z.tuple([z.string(), z.number().int().nonnegative()]));
const HEAD_LENGTH_BYTES = 4;

/**
 * As `KeptResults`, for thousands of small results: they lie many to a file, because making a file costs more than
 * making most of them. What is kept reaches the disk with `write`.
 */
export class KeptPack {
  /** Theirs alone. */
  readonly folder: string;
  readonly #used = new Set<string>();
  readonly #fresh = new Map<string, Uint8Array>();
  #earlier: Map<string, Buffer> | undefined;

  /** @param folder made when something is written. */
  constructor(folder: string) {
    this.folder = folder;
  }

  /** Keys that were given or kept since this object was made. */
  get used(): ReadonlySet<string> {
    return this.#used;
  }

  get(key: string): Uint8Array | undefined {
    this.#earlier ??= this.#read();
    const bytes = this.#fresh.get(key) ?? this.#earlier.get(key);
    if (bytes !== undefined) this.#used.add(key);
    return bytes;
  }

  keep(key: string, bytes: Uint8Array): void {
    this.#used.add(key);
    this.#fresh.set(key, bytes);
  }

  /** Counts results as used that another thread was given or kept in the same folder. */
  use(keys: Iterable<string>): void {
    for (const key of keys) this.#used.add(key);
  }

  /** Puts what has been kept since the last time where other threads and the next time find it. */
  write(): void {
    if (this.#fresh.size === 0) return;
    this.#writePack(this.#fresh);
    this.#earlier = undefined;
    this.#fresh.clear();
  }

  /** Writes, and leaves one file with the results that are `used`, of whichever thread. */
  forgetUnused(): void {
    const names = this.#names();
    const all = this.#read();
    for (const [key, bytes] of this.#fresh) all.set(key, Buffer.from(bytes));
    const used = new Map([...all].filter(([key]) => this.#used.has(key)));
    if (names.length === 1 && this.#fresh.size === 0 && used.size === all.size) return;
    const kept = used.size === 0 ? undefined : this.#writePack(used);
    for (const name of names) {
      if (name !== kept) rmSync(join(this.folder, name), { recursive: true, force: true });
    }
    this.#earlier = undefined;
    this.#fresh.clear();
  }

  #names(): string[] {
    try {
      return readdirSync(this.folder).sort();
    } catch {
      return [];
    }
  }

  #read(): Map<string, Buffer> {
    const results = new Map<string, Buffer>();
    for (const name of this.#names()) {
      for (const [key, bytes] of readPack(join(this.folder, name), name)) results.set(key, bytes);
    }
    return results;
  }

  /** Named by its hash, written beside and then renamed: nobody reads half a file or takes a damaged one. */
  #writePack(results: ReadonlyMap<string, Uint8Array>): string {
    const head = Buffer.from(
      JSON.stringify([...results].map(([key, bytes]) => [key, bytes.length])),
    );
    const length = Buffer.alloc(HEAD_LENGTH_BYTES);
    length.writeUInt32LE(head.length);
    const pack = Buffer.concat([length, head, ...results.values()]);
    const name = sha256(pack);
    const unfinished = join(this.folder, `${name}.${process.pid}-${threadId}`);
    mkdirSync(this.folder, { recursive: true });
    writeFileSync(unfinished, pack);
    renameSync(unfinished, join(this.folder, name));
    return name;
  }
}

/** Nothing when the file is gone, damaged, or none of ours. */
function readPack(path: string, name: string): [string, Buffer][] {
  let pack: Buffer;
  try {
    pack = readFileSync(path);
  } catch {
    return [];
  }
  if (sha256(pack) !== name) return [];
  let at = HEAD_LENGTH_BYTES + pack.readUInt32LE();
  const head = headSchema.parse(JSON.parse(pack.toString('utf8', HEAD_LENGTH_BYTES, at)));
  return head.map(([key, length]) => {
    const bytes = pack.subarray(at, at + length);
    at += length;
    return [key, bytes];
  });
}
