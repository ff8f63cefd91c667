import { parentPort } from 'node:worker_threads';
import { drawSocialImage } from './social-image.ts';
import { orderSchema, type Drawn } from './social-image-thread.ts';

/** As many pictures at a time: one is drawn while another is being packed into its PNG. */
const LANES = 2;
const lanes: Promise<void>[] = Array.from({ length: LANES }, () => Promise.resolve());

/** The other end of `drawInThread`: draws what it is sent and sends it back. */
parentPort?.on('message', (message: unknown) => {
  const { id, image } = orderSchema.parse(message);
  const lane = id % LANES;
  lanes[lane] = Promise.resolve(lanes[lane])
    .then(() => drawSocialImage(image))
    .then(
      (png): Drawn => ({ id, png }),
      (fault: unknown): Drawn => ({ id, fault }),
    )
    .then((drawn) => parentPort?.postMessage(drawn));
});
