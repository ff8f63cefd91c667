import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { contentTypeOf } from '#publish/content-type.ts';
import { headersOf } from '#publish/headers.ts';

/** Compressed copies that a build leaves beside a file, the smaller first. */
const COPIES = [
  { encoding: 'br', extension: '.br' },
  { encoding: 'gzip', extension: '.gz' },
] as const;

interface Sending {
  /** Path of a file that exists. */
  file: string;
  status: 200 | 404;
  /** What it was asked for by: "/nhiem-vu/". */
  address: string;
}

/** Sends a file, or the compressed copy the browser takes; 304 when the browser has these very bytes. */
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

async function readSmallest(
  file: string,
  acceptEncoding: string | string[] | undefined,
): Promise<{ encoding?: string; body: Buffer }> {
  const accepted = acceptedEncodings(acceptEncoding);
  for (const { encoding, extension } of COPIES) {
    if (!accepted.has(encoding)) continue;
    const body = await readFile(file + extension).catch(() => undefined);
    if (body !== undefined) return { encoding, body };
  }
  return { body: await readFile(file) };
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
