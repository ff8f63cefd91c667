import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip as gzipCompress } from 'node:zlib';
import {
  brotliOptions,
  isText,
  isWorthCompressing,
  QUICK_QUALITY,
} from '#publish/compress-file.ts';
import { contentTypeOf } from '#publish/content-type.ts';
import { headersOf } from '#publish/headers.ts';

const brotli = promisify(brotliCompress);
const gzip = promisify(gzipCompress);

/** The smaller first, and what a publication names the copies that it leaves beside a file. */
const PACKINGS = [
  {
    encoding: 'br',
    extension: '.br',
    pack: (bytes: Buffer) => brotli(bytes, brotliOptions(bytes.length, QUICK_QUALITY)),
  },
  { encoding: 'gzip', extension: '.gz', pack: (bytes: Buffer) => gzip(bytes) },
] as const;

interface Sending {
  /** Path of a file that exists. */
  file: string;
  status: 200 | 404;
  /** What it was asked for by: "/nhiem-vu/". */
  address: string;
}

/** Sends a file, compressed where the browser takes it so; 304 when the browser has these very bytes. */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { file, status, address }: Sending,
): Promise<void> {
  const { encoding, body } = await readSmallest(file, request.headers['accept-encoding']);
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  response.setHeader('Content-Type', contentTypeOf(extname(file)));
  response.setHeaders(new Map(Object.entries(headersOf(status === 200 ? address : ''))));
  response.setHeader('ETag', etag);
  response.setHeader('Vary', 'Accept-Encoding');
  if (encoding !== undefined) response.setHeader('Content-Encoding', encoding);
  const known = partsOf(request.headers['if-none-match']).map((tag) => tag.replace(/^W\//, ''));
  if (status === 200 && (known.includes(etag) || known.includes('*'))) {
    response.writeHead(304).end();
    return;
  }
  response.writeHead(status, { 'Content-Length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Answers with one plain Vietnamese sentence. */
export function sendSentence(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${sentence}\n`);
}

/** A text as the browser takes it, anything else as it is. */
async function readSmallest(
  file: string,
  acceptEncoding: string | string[] | undefined,
): Promise<{ encoding?: string; body: Buffer }> {
  const bytes = await readFile(file);
  const accepted = acceptedEncodings(acceptEncoding);
  const packing = PACKINGS.find(({ encoding }) => accepted.has(encoding));
  if (packing === undefined || !isText(file) || !isWorthCompressing(bytes.length)) {
    return { body: bytes };
  }
  const { encoding, extension, pack } = packing;
  const copy = await readFile(file + extension).catch(() => undefined);
  return { encoding, body: copy ?? (await pack(bytes)) };
}

/** "gzip, br;q=0" → gzip alone. */
function acceptedEncodings(header: string | string[] | undefined): Set<string> {
  const offers = partsOf(header).map((part) => part.toLowerCase().split(';'));
  const taken = offers.filter(([, quality = '']) => !/^\s*q=0(\.0*)?\s*$/.test(quality));
  return new Set(taken.map(([name = '']) => name.trim()));
}

function partsOf(header: string | string[] | undefined): string[] {
  const text = typeof header === 'string' ? header : (header ?? []).join(',');
  return text.split(',').map((part) => part.trim());
}
