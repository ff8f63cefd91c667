import { stripVTControlCharacters } from 'node:util';
import { sentencesOf } from '#publish/refusal.ts';

/** A part of a package that is made for one kind of machine, as loaders complain of it; the second is a file cut short. */
const NATIVE_PART = /native binding|\.node\b.*(?:verify|file too short|invalid ELF)|\.node['"]/;
const MEND_PACKAGES =
  'Một gói thư viện thiếu hay hỏng phần chạy riêng cho loại máy này. Xóa thư mục node_modules, giữ package-lock.json, rồi chạy lại lệnh: thư viện tự cài lại.';

/**
 * What is known of an exception, for a person: sentence, place, hint and cause, Astro's own errors carry the first
 * three; then what to do where that is known.
 */
export function describeFault(error: unknown): string {
  const told = tellFault(error);
  return NATIVE_PART.test(told) ? `${told}\n${MEND_PACKAGES}` : told;
}

function tellFault(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const sentences = sentencesOf(error) ?? [];
  const lines = isAstroError(error) ? [`${error.name}: ${error.message}`] : ownFrames(error);
  const place = placeOf(error);
  if (place !== undefined) lines.push(`  tại ${place}`);
  if ('hint' in error && typeof error.hint === 'string') lines.push(`  ${error.hint}`);
  if (error.cause instanceof Error) lines.push('Do:', tellFault(error.cause));
  lines.push(...sentences);
  // Bundlers colour their code frames even where nobody sees colours.
  return stripVTControlCharacters(lines.join('\n'));
}

/** The stack without the lines that lie in Node and in libraries. */
function ownFrames(error: Error): string[] {
  const lines = (error.stack ?? error.message).split('\n');
  return lines.filter((line) => !/^\s+at .*(node_modules|node:)/.test(line));
}

function isAstroError(error: Error): boolean {
  return 'type' in error && typeof error.type === 'string' && error.type.endsWith('Error');
}

function placeOf(error: Error): string | undefined {
  if (!('loc' in error) || typeof error.loc !== 'object' || error.loc === null) return undefined;
  const { file, line }: { file?: unknown; line?: unknown } = error.loc;
  if (typeof file !== 'string') return undefined;
  return typeof line === 'number' ? `${file}:${line}` : file;
}
