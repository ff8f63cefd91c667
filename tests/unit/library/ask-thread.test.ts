import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { askThread } from '#library/ask-thread.ts';
import { aFolder } from '../commands/site-folder.ts';

/** A module whose thread does this with a question. */
function aThread(answer: string): URL {
  const text = `import { parentPort } from 'node:worker_threads';
parentPort.once('message', (question) => { ${answer} });
setInterval(() => undefined, 1000);
`;
  return pathToFileURL(join(aFolder({ 'thread.mjs': text }), 'thread.mjs'));
}

test('a thread is asked and answers, and is gone afterwards', async () => {
  const module = aThread('parentPort.postMessage({ twice: question * 2 });');
  expect(await askThread(module, 'đếm', 21)).toEqual({ twice: 42 });
});

test('the fault of a thread is told, whether it comes at once or later', async () => {
  const atOnce = aThread("throw new Error('không đếm được');");
  await expect(askThread(atOnce, 'đếm', 1)).rejects.toThrow('không đếm được');
  const later = aThread("void Promise.reject(new Error('đếm dở'));");
  await expect(askThread(later, 'đếm', 1)).rejects.toThrow('đếm dở');
});

test('a thread that ends without a word is told by what it was doing', async () => {
  await expect(askThread(aThread('process.exit(3);'), 'đếm', 1)).rejects.toThrow(
    'Luồng đếm dừng giữa chừng (mã 3).',
  );
});
