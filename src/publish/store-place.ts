import { Refusal } from './refusal.ts';

/** A place in an object store that speaks the S3 protocol, and what opens it. */
export interface StorePlace {
  /** "https://s3.example.vn/": buckets stand in its path, which every store of the kind understands. */
  endpoint: URL;
  bucket: string;
  /** What every key begins with: "" or "trang/". */
  prefix: string;
  region: string;
  keys: { accessKeyId: string; secretAccessKey: string; sessionToken?: string };
}

const PLACE = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/;

export function isStoreAddress(place: string): boolean {
  return place.startsWith('s3:');
}

/**
 * Reads "s3://bucket/prefix", the endpoint and the environment's AWS_* variables. Keys come from the environment alone:
 * a command line is seen by every user of the machine and kept in its history.
 */
export function storePlaceOf(
  address: string,
  endpoint: string | undefined,
  env: NodeJS.ProcessEnv,
): StorePlace {
  const [, bucket, path = ''] = PLACE.exec(address) ?? [];
  if (bucket === undefined) {
    throw new Refusal([
      `"${address}" không phải địa chỉ kho. Viết s3://<tên kho> hoặc s3://<tên kho>/<thư mục>.`,
    ]);
  }
  const prefix = path.replace(/^\/+|\/+$/g, '');
  return {
    endpoint: endpointOf(endpoint),
    bucket,
    prefix: prefix === '' ? '' : `${prefix}/`,
    region: env['AWS_REGION'] ?? 'us-east-1',
    keys: keysOf(env),
  };
}

function endpointOf(text: string | undefined): URL {
  const address = text === undefined ? null : URL.parse(text.endsWith('/') ? text : `${text}/`);
  if (address === null || !/^https?:$/.test(address.protocol)) {
    throw new Refusal([
      'Thiếu --endpoint <địa chỉ của kho>, ví dụ --endpoint https://s3.example.vn',
    ]);
  }
  const isHere = ['127.0.0.1', 'localhost', '[::1]'].includes(address.hostname);
  if (address.protocol === 'http:' && !isHere) {
    throw new Refusal([`Kho phải ở địa chỉ https: ${address.href}`]);
  }
  return address;
}

function keysOf(env: NodeJS.ProcessEnv): StorePlace['keys'] {
  const accessKeyId = env['AWS_ACCESS_KEY_ID'] ?? '';
  const secretAccessKey = env['AWS_SECRET_ACCESS_KEY'] ?? '';
  const missing = Object.entries({
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
  })
    .filter(([, value]) => value === '')
    .map(([name]) => name);
  if (missing.length > 0)
    throw new Refusal([`Thiếu khóa của kho: đặt biến ${missing.join(' và ')}.`]);
  const sessionToken = env['AWS_SESSION_TOKEN'];
  return { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) };
}
