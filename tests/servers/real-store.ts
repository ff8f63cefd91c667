import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AwsClient } from 'aws4fetch';
import type { StorePlace } from '#publish/store-place.ts';
import { freePort } from './running-server.ts';

const PROGRAM = fileURLToPath(new URL('swift-store.py', import.meta.url));
/** Debian's own Python, for which its Swift is made, whatever other one the machine has. */
const PYTHON = '/usr/bin/python3';
const ACCOUNT = { user: 'test:tester', secret: 'testing' };

export interface RealStore {
  endpoint: string;
  /** A place in a new bucket that anyone may read. */
  newPlace(prefix?: string): Promise<StorePlace>;
  /** Where the store itself serves a place as a site: "x/" from "x/index.html", 404.html for what is not there. */
  siteOf(place: StorePlace): string;
  stop(): Promise<void>;
}

/** Starts OpenStack Swift of Debian, with the S3 protocol and static sites, as a child of this process. */
export async function startRealStore(): Promise<RealStore> {
  const folder = mkdtempSync(join(tmpdir(), 'swift-'));
  const port = await freePort();
  const stdio: ['ignore', 'pipe', 'pipe'] = ['ignore', 'pipe', 'pipe'];
  const child = spawn(PYTHON, [PROGRAM, folder, String(port)], { stdio });
  let said = '';
  child.stderr.on('data', (data: Buffer) => (said += data.toString()));
  const ended = once(child, 'exit');
  const isReady = await Promise.race([once(child.stdout, 'data'), ended.then(() => undefined)]);
  if (isReady === undefined) throw new Error(`Swift does not start:\n${said}`);
  const endpoint = `http://127.0.0.1:${port}/`;
  let buckets = 0;
  return {
    endpoint,
    async newPlace(prefix = '') {
      buckets += 1;
      const place: StorePlace = {
        endpoint: new URL(endpoint),
        bucket: `trang-${buckets}`,
        prefix,
        region: 'us-east-1',
        keys: { accessKeyId: ACCOUNT.user, secretAccessKey: ACCOUNT.secret },
      };
      await makeBucket(place);
      return place;
    },
    siteOf: ({ bucket, prefix }) => `${endpoint}v1/AUTH_test/${bucket}/${prefix}`,
    async stop() {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function makeBucket({ endpoint, bucket, keys, region }: StorePlace): Promise<void> {
  const client = new AwsClient({ ...keys, region, service: 's3' });
  const made = await client.fetch(new URL(bucket, endpoint), {
    method: 'PUT',
    headers: { 'x-amz-acl': 'public-read' },
  });
  const opened = await fetch(new URL('auth/v1.0', endpoint), {
    headers: { 'X-Storage-User': ACCOUNT.user, 'X-Storage-Pass': ACCOUNT.secret },
  });
  const site = await fetch(new URL(`v1/AUTH_test/${bucket}`, endpoint), {
    method: 'POST',
    headers: {
      'X-Auth-Token': opened.headers.get('x-auth-token') ?? '',
      'X-Container-Meta-Web-Index': 'index.html',
      // Swift puts the status before this name.
      'X-Container-Meta-Web-Error': '.html',
    },
  });
  if (!made.ok || !opened.ok || !site.ok) {
    throw new Error(`No bucket: ${made.status} ${opened.status} ${site.status}`);
  }
}
