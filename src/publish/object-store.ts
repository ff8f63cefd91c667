import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { AwsClient } from 'aws4fetch';
import { listedObjects, type ListedObject } from './object-listing.ts';
import type { ServedCopy } from './served-copy.ts';
import { refusalOf, unreachable } from './store-fault.ts';
import type { StorePlace } from './store-place.ts';

const TRIES = 6;
const LONGEST_ANSWER = 60_000;

interface Asking {
  method: 'GET' | 'PUT' | 'DELETE';
  /** Below the prefix. */
  path: string;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  body?: Buffer<ArrayBuffer>;
}

/**
 * Objects below one prefix of a bucket. Every request is signed (Signature Version 4) together with the hash of its
 * body, so the store itself refuses a body that was damaged on the way; answers 429 and 5xx, and lines that break, are
 * tried again with growing pauses.
 */
export class ObjectStore implements ServedCopy {
  readonly #place: StorePlace;
  readonly #client: AwsClient;
  readonly #firstPause: number;

  /** `firstPause`: milliseconds before the second try of a request; doubled before each further one. */
  constructor(place: StorePlace, firstPause = 250) {
    const { keys, region } = place;
    this.#place = place;
    this.#client = new AwsClient({ ...keys, region, service: 's3', retries: 0 });
    this.#firstPause = firstPause;
  }

  /** Every object, in no order that may be relied upon. */
  async objects(): Promise<ListedObject[]> {
    const found: ListedObject[] = [];
    let next: string | undefined = '';
    while (next !== undefined) {
      const query = { 'list-type': '2', prefix: this.#place.prefix };
      const page = next === '' ? query : { ...query, 'continuation-token': next };
      const answer = await this.#ask({ method: 'GET', path: '', query: page });
      const listing = listedObjects(answer.bytes.toString('utf8'), this.#place.prefix);
      found.push(...listing.objects);
      next = listing.next;
    }
    return found;
  }

  async read(path: string): Promise<Buffer<ArrayBuffer> | undefined> {
    const { status, bytes } = await this.#ask({ method: 'GET', path }, [404]);
    return status === 404 ? undefined : bytes;
  }

  list(): Promise<undefined> {
    // What others keep in the same bucket is no fault of this copy.
    return Promise.resolve(undefined);
  }

  async put(
    path: string,
    body: Buffer<ArrayBuffer>,
    headers: Record<string, string>,
  ): Promise<void> {
    const checksum = createHash('sha256').update(body).digest('base64');
    await this.#ask({
      method: 'PUT',
      path,
      body,
      headers: { ...headers, 'x-amz-checksum-sha256': checksum },
    });
  }

  /** Removing what is not there is no fault. */
  async remove(path: string): Promise<void> {
    await this.#ask({ method: 'DELETE', path }, [404]);
  }

  async #ask(asking: Asking, alsoTaken: readonly number[] = []) {
    const { method, path } = asking;
    for (let turn = 1; ; turn += 1) {
      const isLast = turn === TRIES;
      const answer = await this.#send(asking).catch((error: unknown) => {
        if (isLast) throw unreachable(error, this.#place.endpoint.host);
        return undefined;
      });
      if (answer !== undefined) {
        const { status, bytes } = answer;
        if (status < 300 || alsoTaken.includes(status)) return answer;
        const mayPass = status >= 500 || status === 429;
        if (!mayPass || isLast)
          throw refusalOf(status, bytes.toString('utf8'), `${method} ${path}`);
      }
      await sleep(this.#firstPause * 2 ** (turn - 1) * (0.5 + Math.random() / 2));
    }
  }

  async #send({ method, path, query, headers, body }: Asking) {
    const { endpoint, bucket, prefix } = this.#place;
    const key = query === undefined ? prefix + path : '';
    const url = new URL([bucket, ...key.split('/')].map(encodeURIComponent).join('/'), endpoint);
    url.search = new URLSearchParams(query).toString();
    const response = await this.#client.fetch(url.href, {
      method,
      headers: {
        ...headers,
        'x-amz-content-sha256': createHash('sha256')
          .update(body ?? '')
          .digest('hex'),
      },
      ...(body === undefined ? {} : { body }),
      signal: AbortSignal.timeout(LONGEST_ANSWER),
    });
    return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
  }
}
