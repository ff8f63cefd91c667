import { shardPath, type IndexHead, type Load } from './index-head.ts';
import { readShard, type Form } from './word-shard.ts';

type Shard = ReadonlyMap<string, readonly Form[]>;

/** A range of keys that spans more files than this is too wide to mean anything. */
const MAX_SHARDS_OF_RANGE = 3;

/** The words of all pages: which page holds which, one or two side by side; fetched a shard at a time. */
export class WordIndex {
  readonly #folder: string;
  readonly #starts: readonly string[];
  readonly #load: Load;
  readonly #shards = new Map<number, Promise<Shard>>();

  constructor({ folder, shards }: Pick<IndexHead, 'folder' | 'shards'>, load: Load) {
    this.#folder = folder;
    this.#starts = shards.split(' ');
    this.#load = load;
  }

  /** The forms of each key; a key that no page holds has none. */
  async find(keys: Iterable<string>): Promise<Map<string, readonly Form[]>> {
    const found = [...new Set(keys)].map(async (key) => {
      const shard = await this.#shard(this.#placeOf(key));
      return [key, shard.get(key) ?? []] as const;
    });
    return new Map(await Promise.all(found));
  }

  /** The forms whose keys begin so and are longer, in the order of keys. */
  async beginning(prefix: string): Promise<Form[]> {
    const first = this.#placeOf(prefix);
    const last = Math.min(this.#placeOf(`${prefix}\uFFFF`), first + MAX_SHARDS_OF_RANGE - 1);
    const numbers = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    const shards = await Promise.all(numbers.map((number) => this.#shard(number)));
    return shards.flatMap((shard) =>
      [...shard]
        .filter(([key]) => key.length > prefix.length && key.startsWith(prefix))
        .flatMap(([, forms]) => forms),
    );
  }

  /** The shard that a key stands in, if anywhere: the last that begins no later. */
  #placeOf(key: string): number {
    let [low, high] = [0, this.#starts.length];
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((this.#starts[middle] ?? '') <= key) low = middle;
      else high = middle;
    }
    return low;
  }

  #shard(number: number): Promise<Shard> {
    const known = this.#shards.get(number);
    if (known !== undefined) return known;
    const shard = this.#load(shardPath(this.#folder, number)).then(readShard);
    this.#shards.set(number, shard);
    // What failed is fetched again when it is next asked for.
    shard.catch(() => this.#shards.delete(number));
    return shard;
  }
}
