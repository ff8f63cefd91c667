export interface WrkReport {
  perSecond: number;
  /** As wrk writes them: "3.52ms". */
  p50: string;
  p99: string;
  megabytesPerSecond: number;
  /** Answers that were no 2xx or 3xx, and connections that failed in any way. */
  errors: number;
}

const UNITS: Record<string, number> = { KB: 1 / 1000, MB: 1, GB: 1000 };

/** Reads what wrk printed with `--latency`; throws when it measured nothing. */
export function readWrk(text: string): WrkReport {
  const find = (pattern: RegExp) => {
    const found = pattern.exec(text);
    if (found === null) throw new Error(`wrk said nothing of ${pattern.source}:\n${text}`);
    return found;
  };
  const [, amount = '', unit = ''] = find(/Transfer\/sec:\s+([\d.]+)(KB|MB|GB)/);
  const socket = /Socket errors: (.*)/.exec(text)?.[1] ?? '';
  const counts = [...socket.matchAll(/\d+/g)].map(([count]) => Number(count));
  const refused = Number(/Non-2xx or 3xx responses: (\d+)/.exec(text)?.[1] ?? 0);
  return {
    perSecond: Number(find(/Requests\/sec:\s+([\d.]+)/)[1]),
    p50: find(/^\s+50%\s+(\S+)/m)[1] ?? '',
    p99: find(/^\s+99%\s+(\S+)/m)[1] ?? '',
    megabytesPerSecond: Number(amount) * (UNITS[unit] ?? 1),
    errors: counts.reduce((sum, count) => sum + count, refused),
  };
}
