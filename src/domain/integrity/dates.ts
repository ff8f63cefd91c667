import type { Content, Entry } from '../content.ts';
import { formatDay, latestDay, type Day } from '../date.ts';
import { valueOf } from '../document.ts';
import type { Problem } from '../problem.ts';
import { problem, type Path } from './fault.ts';

interface Published {
  publishedOn?: Day | undefined;
  changes: readonly { on: Day }[];
}

/** Days that cannot both be true, or that have not come although they tell of what was done. */
export function checkDates(content: Content, today: Day): Problem[] {
  const { settings, plans, clauses, tasks, documents, agencies, terms, stories, guides } = content;
  const entries = [plans, clauses, tasks, documents, agencies, terms, stories, guides];
  const published: Entry<Published>[] = [settings, ...entries.flat()];
  return [
    ...published.flatMap((entry) => [...checkChanges(entry), ...checkToCome(entry, today)]),
    ...checkWithdrawals(content, today),
    ...checkReports(content),
    ...checkForce(content),
    ...checkSources(content),
  ];
}

function checkChanges(entry: Entry<Published>): Problem[] {
  const { publishedOn, changes } = entry.data;
  return changes.flatMap(({ on }, index) =>
    notBefore(entry, ['changes', index, 'on'], on, publishedOn, 'ngày sửa', 'ngày đăng'),
  );
}

function checkToCome(entry: Entry<Published>, today: Day): Problem[] {
  return entry.data.changes.flatMap(({ on }, index) =>
    notAfter(entry, ['changes', index, 'on'], on, today, 'lần sửa'),
  );
}

function checkWithdrawals({ stories }: Content, today: Day): Problem[] {
  return stories.flatMap((entry) => {
    const { withdrawal, publishedOn, changes } = entry.data;
    const path = ['withdrawal', 'on'];
    const before = [...changes.map(({ on }) => on), ...(publishedOn ? [publishedOn] : [])];
    if (withdrawal === undefined || before.length === 0) return [];
    return [
      ...notBefore(entry, path, withdrawal.on, latestDay(before), 'ngày gỡ', 'ngày đăng hoặc sửa'),
      ...notAfter(entry, path, withdrawal.on, today, 'việc gỡ bài'),
    ];
  });
}

function checkReports({ tasks }: Content): Problem[] {
  return tasks.flatMap((entry) =>
    entry.data.progress.flatMap(({ on, evidence, corrections }, index) => [
      ...evidence.flatMap((item, number) => {
        const path = ['progress', index, 'evidence', number, 'on'];
        return notBefore(entry, path, on, item.on, 'ngày báo cáo', 'ngày của minh chứng');
      }),
      ...corrections.flatMap((correction, number) => {
        const path = ['progress', index, 'corrections', number, 'on'];
        return notBefore(entry, path, correction.on, on, 'ngày sửa', 'ngày báo cáo');
      }),
    ]),
  );
}

function checkForce({ documents }: Content): Problem[] {
  return documents.flatMap((entry) => {
    const { issuedOn, effectiveOn, expiry } = entry.data;
    const issued = valueOf(issuedOn);
    const effective = valueOf(effectiveOn);
    const expired = expiry?.on;
    return [
      ...notBefore(
        entry,
        ['effectiveOn', 'value'],
        effective,
        issued,
        'ngày có hiệu lực',
        'ngày ban hành',
      ),
      ...notBefore(
        entry,
        ['expiry', 'on'],
        expired,
        effective ?? issued,
        'ngày hết hiệu lực',
        'ngày có hiệu lực',
      ),
    ];
  });
}

function checkSources({ stories }: Content): Problem[] {
  return stories.flatMap((entry) => {
    const { sources, publishedOn, changes } = entry.data;
    const known = [...changes.map(({ on }) => on), ...(publishedOn ? [publishedOn] : [])];
    if (known.length === 0) return [];
    const last = latestDay(known);
    return sources.flatMap(({ on }, index) =>
      typeof on === 'string'
        ? notBefore(
            entry,
            ['sources', index, 'on'],
            last,
            on,
            'ngày đăng hoặc sửa bài',
            'ngày của nguồn',
          )
        : [],
    );
  });
}

function notBefore(
  entry: Pick<Entry<unknown>, 'file'>,
  path: Path,
  later: Day | undefined,
  earlier: Day | undefined,
  laterName: string,
  earlierName: string,
): Problem[] {
  if (later === undefined || earlier === undefined || later >= earlier) return [];
  const message = `${laterName} (${formatDay(later)}) trước ${earlierName} (${formatDay(earlier)}). Sửa ngày sai.`;
  return [problem('DATE-ORDER', entry, path, message)];
}

/** What is told as done was done on a day that has come. */
function notAfter(
  entry: Pick<Entry<unknown>, 'file'>,
  path: Path,
  day: Day,
  today: Day,
  what: string,
): Problem[] {
  if (day <= today) return [];
  const message = `${what} ghi ngày ${formatDay(day)}, mà hôm nay mới ${formatDay(today)}. Ghi đúng ngày đã làm.`;
  return [problem('DATE-FUTURE', entry, path, message)];
}
