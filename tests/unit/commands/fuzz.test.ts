import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '#commands/check.ts';
import { SmallSite } from './small-site.ts';

const ROUNDS = 20;
const FILES_A_ROUND = 100;
const SEEDS = Array.from({ length: ROUNDS }, (_, index) => index + 1);

/** Numbers in [0, 1) that are the same in every run (mulberry32). */
function chance(seed: number): () => number {
  let state = seed * 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const POISON = [
  '{',
  '}',
  '<',
  '>',
  '<!--',
  '---',
  '\n---\n',
  '\u0000',
  '\uFEFF',
  '\u202E',
  '\u200B',
  '😀',
  'ệ'.normalize('NFD'),
  '"',
  "'",
  ': ',
  '- ',
  '\t',
  '&a [*a]',
  '*khong-co',
  '!!js/function x',
  '<<: *a',
  '? x',
  '|',
  '>',
  '%YAML 1.1',
  '@',
  '`',
  '\r\n',
  '[x](javascript:x)',
  '<SoLieu',
  '</SoLieu>',
  'import x from "y"\n',
  '{`${',
  '/* ',
  '\\',
  'x'.repeat(10_000),
  '[['.repeat(200),
];

type Mutation = (bytes: Buffer, next: () => number) => Buffer;
const at = (bytes: Buffer, next: () => number) => Math.floor(next() * (bytes.length + 1));
const MUTATIONS: readonly Mutation[] = [
  (bytes, next) => bytes.subarray(0, at(bytes, next)),
  (bytes, next) => bytes.subarray(at(bytes, next)),
  (bytes, next) => {
    const place = at(bytes, next);
    const poison = POISON[Math.floor(next() * POISON.length)] ?? '';
    return Buffer.concat([bytes.subarray(0, place), Buffer.from(poison), bytes.subarray(place)]);
  },
  (bytes, next) => {
    const copy = Buffer.from(bytes);
    for (let count = 0; count < 5; count += 1)
      copy[Math.floor(next() * copy.length)] = Math.floor(next() * 256);
    return copy;
  },
  (bytes, next) => linesOf(bytes, (lines) => lines.splice(Math.floor(next() * lines.length), 1)),
  (bytes, next) =>
    linesOf(bytes, (lines) => lines.push(lines[Math.floor(next() * lines.length)] ?? '')),
  (bytes, next) => linesOf(bytes, (lines) => lines.sort(() => next() - 0.5)),
  (bytes) => Buffer.from(bytes.toString().replaceAll('\n', '\r\n')),
  (bytes) => Buffer.from(bytes.toString().normalize('NFD')),
];

function linesOf(bytes: Buffer, change: (lines: string[]) => unknown): Buffer {
  const lines = bytes.toString().split('\n');
  change(lines);
  return Buffer.from(lines.join('\n'));
}

/** A small site with a hundred spoiled files beside the sound ones; returns their paths. */
function spoil(site: SmallSite, seed: number): string[] {
  const next = chance(seed);
  const sound = globSync('content/**/*.{mdx,yaml,csv}', { cwd: site.root }).sort();
  return Array.from({ length: FILES_A_ROUND }, (_, index) => {
    const source = sound[Math.floor(next() * sound.length)] ?? '';
    let bytes: Buffer = readFileSync(join(site.root, source));
    for (let count = 0; count <= next() * 3; count += 1) {
      bytes = MUTATIONS[Math.floor(next() * MUTATIONS.length)]?.(bytes, next) ?? bytes;
    }
    const name = `hong-${index}`;
    const target = source.endsWith('index.mdx')
      ? source.replace(/[^/]+\/index\.mdx$/, `${name}/index.mdx`)
      : source.replace(/[^/]+(\.\w+)$/, `${name}$1`);
    site.write(target, bytes);
    return target;
  });
}

test.each(SEEDS)(
  'of a hundred spoiled files (round %i) each is read or named, and nothing crashes',
  async (seed) => {
    const site = new SmallSite();
    const spoiled = spoil(site, seed);
    const { problems, advice, files } = await checkContent(site.root);
    const named = new Set([...problems, ...advice].map(({ file }) => file));
    for (const file of named) expect(existsSync(join(site.root, file)), file).toBe(true);
    for (const { message, line } of problems) {
      expect(message).not.toMatch(/undefined|NaN|\[object/);
      expect(line ?? 1).toBeGreaterThan(0);
    }
    const all = globSync('content/**/*.{md,mdx,yaml,yml,csv}', { cwd: site.root });
    const strays = problems.filter(
      ({ code, message }) => code === 'FILE-NOT-READ' && message.includes('sai chỗ'),
    );
    expect(files + strays.length, 'files read or named as not read').toBe(all.length);
    expect(
      spoiled.filter((file) => named.has(file)).length,
      'most spoiled files are seen',
    ).toBeGreaterThan(FILES_A_ROUND / 2);
  },
);

test('a folder in the place of a file, and an empty file, are named', async () => {
  const site = new SmallSite()
    .write('content/agencies/thu-muc.mdx/a.txt', 'x')
    .write('content/guides/rong.mdx', '')
    .write('content/glossary/nhi-phan.mdx', Buffer.from([0xff, 0xfe, 0x00, 0x80]));
  const { problems } = await checkContent(site.root);
  expect(problems.map(({ file }) => file).sort()).toEqual([
    'content/agencies/thu-muc.mdx',
    'content/glossary/nhi-phan.mdx',
    'content/guides/rong.mdx',
  ]);
});
