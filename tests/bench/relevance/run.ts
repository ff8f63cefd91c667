import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openEngine } from '#search/engine.ts';
import { figuresOf, rankOf, readQueries } from '../../site/support/relevance.ts';

const TEN = 10;
const dist = fileURLToPath(new URL('../../../dist', import.meta.url));
const [file] = process.argv.slice(2);

const ask = await openEngine((path) => readFile(join(dist, path)));
const ranks = [];
for (const expected of readQueries(file)) {
  const answer = await ask({ query: expected.query, chosen: {} });
  const results = await answer.load(0, TEN);
  const addresses = results.map(({ href }) => href);
  const { suggestion = '' } = answer;
  ranks.push({
    ...expected,
    addresses,
    suggestion,
    rank: rankOf({ query: '', addresses }, expected),
  });
}

for (const { kind, count, hitAt1, hitAt3, reciprocalRank } of figuresOf(ranks)) {
  const numbers = [hitAt1, hitAt3, reciprocalRank].map((each) => each.toFixed(3)).join(' · ');
  console.log(`${kind.padEnd(16)} ${numbers}  (${count} câu)`);
}
console.log('hit@1 · hit@3 · MRR@10\n');
for (const { kind, query, rank, expected, addresses, suggestion } of ranks) {
  if (rank === 1) continue;
  const place = rank === 0 ? 'ngoài mười' : `hạng ${rank}`;
  const wording = suggestion === '' ? '' : ` (tìm thay: ${suggestion})`;
  console.log(`[${kind}] "${query}" ${place}${wording}`);
  console.log(`    mong đợi ${expected.join(' ')}`);
  console.log(`    ba câu đầu ${addresses.slice(0, 3).join(' ')}`);
}
