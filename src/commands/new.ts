import { join } from 'node:path';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { formatProblem } from '#domain/problem.ts';
import { foldWhiteSpace, nearest } from '#domain/vietnamese.ts';
import { makeEntry, type NewResult } from '#import/new-entry/make-entry.ts';
import {
  isNewKind,
  NEW_KINDS,
  NEW_OPTIONS,
  type NewKindName,
  type NewOption,
} from '#import/new-entry/new-kinds.ts';
import { today } from '#library/clock.ts';
import { contentRoot } from '#library/edition.ts';
import { writeEditorFiles } from './editor-support.ts';

const OPTION_NAMES = Object.keys(NEW_OPTIONS).filter(isOption);
const OPTIONS: ParseArgsOptionsConfig = Object.fromEntries(
  OPTION_NAMES.map((name) => [name, { type: 'string', multiple: true }]),
);

/** Exit code 1, with every reason at once, when nothing was written. */
export function run(args: string[], root: string): Promise<number> {
  const asked = readArguments(args);
  if ('reasons' in asked) {
    console.error(`${asked.reasons.join('\n')}\n\n${usageOf(asked.kind)}`);
    return Promise.resolve(1);
  }
  const { kind, ...request } = asked;
  const places = {
    root: contentRoot(root),
    publicFolder: join(root, 'public'),
    scratch: join(root, '.cache', `new-${process.pid}`),
  };
  const result = makeEntry(kind, { ...request, today: today() }, places);
  // The new file gets its completions at once.
  if (result.outcome === 'made') writeEditorFiles(places.root);
  return Promise.resolve(tell(result, kind));
}

interface Asked {
  kind: NewKindName;
  name: string;
  options: Partial<Record<NewOption, string[]>>;
  year?: number;
}

function readArguments(
  args: string[],
): Asked | { reasons: string[]; kind: NewKindName | undefined } {
  // Unknown options are told with the other mistakes, so nothing may throw here.
  const { tokens } = parseArgs({
    args,
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const [kind = '', name = '', ...rest] = tokens.flatMap((token) =>
    token.kind === 'positional' ? [token.value] : [],
  );
  const reasons: string[] = [];
  const known = isNewKind(kind) ? kind : undefined;
  if (known === undefined) {
    reasons.push(`Loại tệp phải là một trong: ${Object.keys(NEW_KINDS).join(', ')}.`);
  }
  const title = foldWhiteSpace(name.normalize('NFC'));
  if (title === '') reasons.push('Ghi tên trong dấu nháy, ví dụ "HTX Nam Yang".');
  if (rest.length > 0) {
    reasons.push(
      `Thừa: ${rest.map((word) => `"${word}"`).join(', ')}. Tên nhiều chữ phải đặt trong dấu nháy.`,
    );
  }
  const options: Asked['options'] = {};
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const refusal = refusedOption(token.name, token.value, known);
    if (refusal !== undefined) reasons.push(refusal);
    else if (isOption(token.name)) {
      options[token.name] = [...(options[token.name] ?? []), token.value ?? ''];
    }
  }
  const year = options.year?.at(-1);
  if (year !== undefined && !/^\d{4}$/.test(year)) {
    reasons.push(`--year "${year}" phải là năm, ví dụ 2026.`);
  }
  if (known === undefined || reasons.length > 0) return { reasons, kind: known };
  return { kind: known, name: title, options, ...(year !== undefined && { year: Number(year) }) };
}

function refusedOption(
  name: string,
  value: string | undefined,
  kind: NewKindName | undefined,
): string | undefined {
  const own: readonly string[] = kind === undefined ? OPTION_NAMES : NEW_KINDS[kind].options;
  if (!own.includes(name)) {
    const [near] = nearest(name, own, 1);
    return `Không có tùy chọn --${name}${near === undefined ? '' : `, gần nhất: --${near}`}.`;
  }
  return value === undefined || value === '' ? `--${name} thiếu giá trị.` : undefined;
}

function isOption(name: string): name is NewOption {
  return Object.hasOwn(NEW_OPTIONS, name);
}

function usageOf(kind: NewKindName | undefined): string {
  const kinds = kind === undefined ? Object.keys(NEW_KINDS).filter(isNewKind) : [kind];
  return kinds
    .map((each) => {
      const { named, options } = NEW_KINDS[each];
      const lines = options.map((name) => `    --${name} ${NEW_OPTIONS[name]}`);
      return `Cách dùng: npm run new -- ${each} "${named}"\n${lines.join('\n')}`;
    })
    .join('\n');
}

function tell(result: NewResult, kind: NewKindName): number {
  switch (result.outcome) {
    case 'made':
      console.log(`Đã tạo ${result.entry.file}`);
      console.log('Việc tiếp theo:');
      for (const [index, step] of result.entry.next.entries())
        console.log(`  ${index + 1}. ${step}`);
      return 0;
    case 'refused':
      console.error(`${result.reasons.join('\n')}\n\n${usageOf(kind)}`);
      return 1;
    case 'faulty':
      for (const problem of result.problems) console.error(`${formatProblem(problem)}\n`);
      console.error(
        result.isOwn
          ? 'Tệp mới sẽ có các lỗi trên nên chưa ghi. Sửa lệnh rồi chạy lại.'
          : 'Nội dung đang có lỗi nên chưa tạo tệp mới. Sửa các lỗi trên rồi chạy lại.',
      );
      return 1;
  }
}
