/** Milliseconds of work after which the browser may draw, and hear the reader. */
const SLICE = 8;

/** Parts long work into short tasks; on a phone one is four times as long as on a desk. */
export class Pace {
  #since = performance.now();

  /** Between two pieces of work: goes on at once while little has been done. */
  async rest(): Promise<void> {
    if (performance.now() - this.#since < SLICE) return;
    await new Promise((resolve) => setTimeout(resolve));
    this.#since = performance.now();
  }
}
