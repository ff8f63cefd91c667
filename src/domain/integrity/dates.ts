import type { Content, Entry } from '../content.ts';
import { formatDay, latestDay, type Day } from '../date.ts';
import { valueOf } from '../document.ts';
import type { Problem } from '../problem.ts';
import { problem, type Path } from './fault.ts';

interface Published {
  publishedOn: Day;
  changes: readonly { on: Day }[];
}

/** Days that cannot both be true. */
export function checkDates(content: Content): Problem[] {
  const { settings, plans, clauses, tasks, documents, agencies, terms, stories, guides } = content;
  const entries = [plans, clauses, tasks, documents, agencies, terms, stories, guides];
  const published: Entry<Published>[] = [settings, ...entries.flat()];
  return [
    ...published.flatMap(checkChanges),
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
    const last = latestDay([publishedOn, ...changes.map(({ on }) => on)]);
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
