const seconds = new Intl.NumberFormat('vi-VN', {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});

/** 1234 ms → "1,2 giây". */
export function formatDuration(milliseconds: number): string {
  return `${seconds.format(milliseconds / 1000)} giây`;
}

/** Times the steps of one piece of work. */
export class Stopwatch {
  readonly #startedAt = performance.now();
  readonly #laps: string[] = [];
  #lapStartedAt = this.#startedAt;

  /** Ends the step that has been running since the last lap. */
  lap(name: string): void {
    const now = performance.now();
    this.#laps.push(`${name} ${formatDuration(now - this.#lapStartedAt)}`);
    this.#lapStartedAt = now;
  }

  /** "kiểm tra nội dung 0,2 giây · dựng trang 9,1 giây". */
  laps(): string {
    return this.#laps.join(' · ');
  }

  total(): string {
    return formatDuration(performance.now() - this.#startedAt);
  }
}
