import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { Printer, type Press, type PrinterPlace, type PrintJob } from './printer.ts';

/**
 * How a browser runs. In one process no other is started and ended for every file that is printed, two fifths of the
 * processor's work; but browsers are not made for it, so it is only ever the first try.
 */
export type BrowserManner = 'one-process' | 'usual';

/** A browser whose version is known before it is started. */
export interface PrintingBrowser {
  version: string;
  /** The same one every time for the same manner. */
  open(manner: BrowserManner): Promise<Browser>;
}

const PATIENCE = 60_000;

interface Room {
  manner: BrowserManner;
  printer: Promise<Printer>;
  /** Presses that nothing is going through. */
  free: Press[];
}

/**
 * As many presses as there are jobs at a time; where a browser in one process fails, one that runs as usual takes over.
 * The pages are closed with the browser: one that runs in one process dies now and then when they go before it.
 */
export class PressRoom {
  readonly #browser: PrintingBrowser;
  readonly #place: PrinterPlace;
  readonly #patience: number;
  #room: Room | undefined;

  /** @param patience milliseconds after which a browser in one process counts as stuck. */
  constructor(browser: PrintingBrowser, place: PrinterPlace, patience = PATIENCE) {
    this.#browser = browser;
    this.#place = place;
    this.#patience = patience;
  }

  /** The bytes of a PDF; rejects when the usual browser cannot print it either. */
  async print(job: PrintJob): Promise<Uint8Array> {
    const room = (this.#room ??= this.#open('one-process'));
    if (room.manner === 'usual') return printIn(room, job);
    const printed = await Promise.race([
      printIn(room, job).catch(() => undefined),
      wait(this.#patience, undefined, { ref: false }),
    ]);
    if (printed !== undefined) return printed;
    if (this.#room === room) this.#room = this.#open('usual');
    return printIn(this.#room, job);
  }

  #open(manner: BrowserManner): Room {
    const printer = this.#browser
      .open(manner)
      .then((browser) => Printer.open(browser, this.#place));
    return { manner, printer, free: [] };
  }
}

async function printIn({ printer, free }: Room, job: PrintJob): Promise<Uint8Array> {
  const press = free.pop() ?? (await (await printer).press());
  const bytes = await press.print(job);
  free.push(press);
  return bytes;
}
