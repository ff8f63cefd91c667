import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { SECTORS } from '#domain/labels.ts';
import type { SocialImage } from './social-image.ts';

/** From the project's root: in the built site this module no longer stands beside the worker. */
const WORKER = 'src/exports/social-image-worker.ts';

const socialImage: z.ZodType<SocialImage> = z.object({
  kicker: z.string(),
  title: z.string(),
  footer: z.string(),
  sector: z.enum(SECTORS).exactOptional(),
  photo: z.string().exactOptional(),
});

/** What the thread is asked for. */
export const orderSchema = z.object({ id: z.number(), image: socialImage });

/** What it answers. */
export type Drawn = { id: number; png: Uint8Array } | { id: number; fault: unknown };

const drawnSchema: z.ZodType<Drawn> = z.union([
  z.object({ id: z.number(), png: z.instanceof(Uint8Array) }),
  z.object({ id: z.number(), fault: z.unknown() }),
]);

interface Waiting {
  resolve: (png: Buffer) => void;
  reject: (fault: unknown) => void;
}

/** One thread for all pictures, there only while some are wanted. */
class DrawingThread {
  #worker: Worker | undefined;
  #orders = 0;
  readonly #waiting = new Map<number, Waiting>();

  draw(image: SocialImage): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      const id = this.#orders;
      this.#orders += 1;
      this.#waiting.set(id, { resolve, reject });
      this.#worker ??= this.#start();
      this.#worker.postMessage({ id, image });
    });
  }

  #start(): Worker {
    const worker = new Worker(join(process.cwd(), WORKER));
    worker.on('message', (message: unknown) => this.#receive(worker, message));
    worker.once('error', (fault) => this.#fail(worker, fault));
    worker.once('exit', (code) => {
      this.#fail(worker, new Error(`Luồng vẽ ảnh chia sẻ dừng giữa chừng (mã ${code}).`));
    });
    return worker;
  }

  #receive(worker: Worker, message: unknown): void {
    const drawn = drawnSchema.parse(message);
    const waiting = this.#waiting.get(drawn.id);
    this.#waiting.delete(drawn.id);
    if ('png' in drawn) waiting?.resolve(Buffer.from(drawn.png));
    else waiting?.reject(drawn.fault);
    if (this.#waiting.size > 0) return;
    this.#worker = undefined;
    void worker.terminate();
  }

  #fail(worker: Worker, fault: unknown): void {
    if (worker !== this.#worker) return;
    this.#worker = undefined;
    for (const { reject } of this.#waiting.values()) reject(fault);
    this.#waiting.clear();
  }
}

const thread = new DrawingThread();

/**
 * Draws the Open Graph picture of a page like `drawSocialImage`, in a thread of its own: pages go on being drawn
 * meanwhile.
 */
export function drawInThread(image: SocialImage): Promise<Buffer> {
  return thread.draw(image);
}
