import { parseArgs } from 'node:util';
import { GENERATORS, type Generator } from './generators.ts';

export interface Settings {
  sizes: number[];
  generators: Generator[];
  runs: number;
  /** Minutes that one step may take. */
  limit: number;
  lighthouse: boolean;
}

const NAMES = GENERATORS.map(({ name }) => name);

/** What the words after `npm run bench -- build` ask for. Throws a sentence when they cannot be meant. */
export function readSettings(args: readonly string[]): Settings {
  const { values } = parse(args);
  const only = values.only.split(',');
  const unknown = only.filter((name) => !NAMES.includes(name));
  if (unknown.length > 0) {
    throw new Error(`Không có bộ dựng "${unknown.join(', ')}". Có: ${NAMES.join(', ')}.`);
  }
  return {
    sizes: values.pages.split(',').map((text) => countOf('--pages', text)),
    generators: GENERATORS.filter(({ name }) => only.includes(name)),
    runs: countOf('--runs', values.runs),
    limit: countOf('--limit', values.limit),
    lighthouse: values.lighthouse,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        pages: { type: 'string', default: '100,1000,5000' },
        only: { type: 'string', default: NAMES.join(',') },
        runs: { type: 'string', default: '3' },
        limit: { type: 'string', default: '30' },
        lighthouse: { type: 'boolean', default: false },
      },
    });
  } catch {
    throw new Error(
      `Không hiểu "${args.join(' ')}". Dùng: npm run bench -- build [--pages 100,1000,5000] [--only ${NAMES.join(',')}] [--runs 3] [--limit <phút>] [--lighthouse].`,
    );
  }
}

function countOf(option: string, text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count > 0) return count;
  throw new Error(`${option}: "${text}" không phải số nguyên từ 1 trở lên.`);
}
