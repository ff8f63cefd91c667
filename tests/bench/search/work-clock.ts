import type { CDPSession, Page } from 'playwright';

/** How long a page's main thread has worked, whatever else the machine does meanwhile. */
export class WorkClock {
  readonly #session: CDPSession;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async start(page: Page): Promise<WorkClock> {
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    return new WorkClock(session);
  }

  /** Milliseconds since some beginning. */
  async read(): Promise<number> {
    const { metrics } = await this.#session.send('Performance.getMetrics');
    const task = metrics.find(({ name }) => name === 'TaskDuration');
    if (task === undefined) throw new Error('Chromium does not tell TaskDuration.');
    return task.value * 1000;
  }
}
