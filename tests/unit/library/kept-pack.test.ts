import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { KeptPack } from '#library/kept-pack.ts';
import { aFolder } from '../commands/site-folder.ts';

const [ONE, TWO] = [Buffer.from('một'), Buffer.from('hai')];

function aPack(results: Record<string, Buffer>): KeptPack {
  const pack = new KeptPack(join(aFolder({}), 'giữ'));
  for (const [key, bytes] of Object.entries(results)) pack.keep(key, bytes);
  pack.write();
  return pack;
}

test('results are given back to the next build, many from one file; an unknown one is not there', () => {
  const { folder } = aPack({ một: ONE, hai: TWO });
  expect(readdirSync(folder)).toHaveLength(1);
  const next = new KeptPack(folder);
  expect(next.get('hai')).toEqual(TWO);
  expect(next.get('một')).toEqual(ONE);
  expect(next.get('ba')).toBeUndefined();
  expect([...next.used]).toEqual(['hai', 'một']);
});

test('what is kept is given at once, and reaches the disk when it is written', () => {
  const pack = aPack({});
  pack.keep('một', ONE);
  expect(pack.get('một')).toBe(ONE);
  expect(new KeptPack(pack.folder).get('một')).toBeUndefined();
  pack.write();
  expect(new KeptPack(pack.folder).get('một')).toEqual(ONE);
});

test('what nobody asked for goes; what another thread kept and used stays, in one file', () => {
  const { folder } = aPack({ 'đã hỏi': ONE, thừa: TWO });
  const main = new KeptPack(folder);
  main.get('đã hỏi');
  const thread = new KeptPack(folder);
  thread.keep('của luồng', TWO);
  thread.write();
  main.use(thread.used);
  main.forgetUnused();
  expect(readdirSync(folder)).toHaveLength(1);
  const next = new KeptPack(folder);
  expect(['đã hỏi', 'của luồng', 'thừa'].map((key) => next.get(key))).toEqual([
    ONE,
    TWO,
    undefined,
  ]);
});

test('a build that changed nothing leaves the file alone', () => {
  const { folder } = aPack({ một: ONE });
  const [before] = readdirSync(folder);
  const next = new KeptPack(folder);
  next.get('một');
  next.forgetUnused();
  expect(readdirSync(folder)).toEqual([before]);
});

test('nothing used leaves nothing, and nothing kept makes no folder', () => {
  const { folder } = aPack({ một: ONE });
  new KeptPack(folder).forgetUnused();
  expect(readdirSync(folder)).toEqual([]);
  const other = new KeptPack(join(folder, 'khác'));
  other.write();
  other.forgetUnused();
  expect(readdirSync(folder)).toEqual([]);
});

test('a damaged file counts as lost, and goes with the next', () => {
  const { folder } = aPack({ một: ONE });
  const [name = ''] = readdirSync(folder);
  appendFileSync(join(folder, name), 'x');
  const next = new KeptPack(folder);
  expect(next.get('một')).toBeUndefined();
  next.keep('hai', TWO);
  next.forgetUnused();
  const names = readdirSync(folder);
  expect(names).toHaveLength(1);
  expect(names).not.toContain(name);
  expect(readFileSync(join(folder, names[0] ?? '')).includes(TWO)).toBe(true);
});
