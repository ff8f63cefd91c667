import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The invented first day of the invented earlier text, and what is said to have ended it. */
const FIRST_DAY = '2026-01-15';
const AMENDMENT = `amendment:
  on: '2026-06-15'
  by: 'Quyết định minh họa của Trưởng Ban Chỉ đạo'
  reason: 'Minh họa: bổ sung việc xử lý hợp tác xã yếu kém, nói rõ trách nhiệm thành viên, bỏ một khoản.'
`;
/** A clause of the real text that the invented earlier one does not have yet. */
const ADDED_LATER = 'ii-6.mdx';

/**
 * Gives the copied plan of a year an invented earlier text: its own words, but for the clauses in `words` and the one
 * that is told as added later. The text in force stays the real one.
 */
export function stageAmendment(content: string, year: number, words: string): void {
  const plan = join(content, 'plans', String(year));
  const earlier = join(plan, 'versions', FIRST_DAY);
  const files = readdirSync(plan).filter((name) => name.endsWith('.mdx'));
  mkdirSync(earlier, { recursive: true });
  for (const name of files) cpSync(join(plan, name), join(earlier, name));
  rmSync(join(earlier, ADDED_LATER));
  for (const name of readdirSync(words)) cpSync(join(words, name), join(earlier, name));
  rewrite(join(earlier, 'index.mdx'), (text) =>
    text.replace(/^publishedOn: .*$/m, `publishedOn: '${FIRST_DAY}'`),
  );
  rewrite(join(plan, 'index.mdx'), (text) =>
    text.replace(/^publishedOn: /m, `${AMENDMENT}publishedOn: `),
  );
}

function rewrite(file: string, change: (text: string) => string): void {
  const text = readFileSync(file, 'utf8');
  const changed = change(text);
  if (changed === text) throw new Error(`${file}: không thấy dòng publishedOn để sửa.`);
  writeFileSync(file, changed);
}
