import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/**
 * Starts a thread, puts one question to it and ends it when it has answered: one message each. Rejects with the
 * thread's own fault, or with a sentence when it ends without a word.
 * @param name what the thread does, for that sentence: "nén".
 */
export async function askThread(module: URL, name: string, question: unknown): Promise<unknown> {
  const worker = new Worker(module);
  const settled = new AbortController();
  const { signal } = settled;
  const stopped = once(worker, 'exit', { signal }).then(([code]) => {
    throw new Error(`Luồng ${name} dừng giữa chừng (mã ${String(code)}).`);
  });
  const answered = once(worker, 'message', { signal });
  worker.postMessage(question);
  try {
    const answers: unknown[] = await Promise.race([answered, stopped]);
    return answers[0];
  } finally {
    settled.abort();
    await worker.terminate();
  }
}
