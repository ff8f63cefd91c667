import { lastSegment, yearOfId, type Content, type Entry } from '../content.ts';
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
  const { settings, plans, clauses, planVersions, versionClauses, ...others } = content;
  const { tasks, documents, agencies, terms, stories, guides, summaries } = others;
  const texts = [plans, clauses, planVersions, versionClauses];
  const entries = [...texts, tasks, documents, agencies, terms, stories, guides, summaries];
  const published: Entry<Published>[] = [settings, ...entries.flat()];
  return [
    ...published.flatMap((entry) => [...checkChanges(entry), ...checkToCome(entry, today)]),
    ...checkWithdrawals(content, today),
    ...checkReports(content),
    ...checkReportOrder(content),
    ...checkAmendments(content),
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

/** Reports are added at the end: one that is older than the one above it may carry a mistyped day. */
function checkReportOrder({ tasks }: Content): Problem[] {
  return tasks.flatMap((entry) =>
    entry.data.progress.flatMap(({ on }, index, all) => {
      const before = all[index - 1]?.on;
      if (before === undefined || before <= on) return [];
      const message = `báo cáo ngày ${formatDay(on)} đứng sau báo cáo ngày ${formatDay(before)}. Xem lại ngày; đúng ngày thì chuyển báo cáo lên trước.`;
      return [problem('REPORT-ORDER', entry, ['progress', index, 'on'], message)];
    }),
  );
}

/** Each text of a plan came about after the one before it, an earlier one on the day its folder is named after. */
function checkAmendments({ plans, planVersions }: Content): Problem[] {
  return plans.flatMap((plan) => {
    const earlier = planVersions
      .filter(({ id }) => yearOfId(id) === plan.data.year)
      .sort((left, right) => left.id.localeCompare(right.id));
    return [...earlier, plan].flatMap((entry, index) => {
      const on = entry.data.amendment?.on;
      const before = earlier[index - 1];
      if (on === undefined || before === undefined) return [];
      const path = ['amendment', 'on'];
      const day = lastSegment(before.id);
      if (on <= day) {
        const message = `ngày sửa đổi (${formatDay(on)}) không sau ngày của lời trước đó (${formatDay(day)}). Sửa ngày sai, hoặc tên thư mục trong versions/.`;
        return [problem('DATE-ORDER', entry, path, message)];
      }
      const own = lastSegment(entry.id);
      if (entry === plan || on === own) return [];
      const message = `thư mục mang ngày ${formatDay(own)} mà lời này bắt đầu ngày ${formatDay(on)}. Đổi tên thư mục hoặc sửa ngày cho khớp.`;
      return [problem('DATE-ORDER', entry, path, message)];
    });
  });
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
