import { describe, expect, it } from 'vitest';
import { rowAttributes, taskFilters } from '#views/task/task-filters.ts';
import { aReport, type Fields } from '../builders.ts';
import { aLibrary } from '../exports/small-library.ts';

const TODAY = '2026-11-23';
const lead = { agency: 'so-tai-chinh', words: 'Sở Tài chính' };
const inTime = { deadline: { words: 'Quý IV/2026', dueOn: '2026-12-31' }, progress: [aReport()] };

function fieldsOf(...tasks: Fields[]) {
  return new Map(
    taskFilters(aLibrary({ tasks }, TODAY).tasks, TODAY).map((field) => [field.name, field]),
  );
}

describe('the drop-downs above the tasks', () => {
  it('leave out what would not tell two tasks apart', () => {
    expect([...fieldsOf({}, {}).keys()]).toEqual([]);
    expect([...fieldsOf({ leadAgency: lead }, {}).keys()]).toEqual(['co-quan']);
  });

  it('offer roles only where some task names a partner', () => {
    const fields = fieldsOf(
      { leadAgency: lead, partnerAgencies: { agencies: ['so-tai-chinh'] } },
      {},
    );
    expect(fields.get('vai-tro')?.qualifies).toBe('co-quan');
  });

  it('offer with no task yet what time alone may bring', () => {
    const fields = fieldsOf(inTime, {});
    expect(fields.get('trang-thai')?.options).toContainEqual({
      value: 'qua-han',
      label: 'Quá hạn',
      count: 0,
    });
    expect(fields.get('do-moi')?.options.map(({ value, count }) => `${value} ${count}`)).toEqual([
      'moi 0',
      'hon-mot-thang 0',
      'hon-mot-quy 1',
      'chua-co 1',
    ]);
  });
});

it('a row answers to an agency in its role and carries the days that change it', () => {
  const [task] = aLibrary(
    { tasks: [{ ...inTime, leadAgency: lead, partnerAgencies: { agencies: ['so-tai-chinh'] } }] },
    TODAY,
  ).tasks;
  if (task === undefined) throw new Error('no task');
  expect(rowAttributes(task, TODAY)).toEqual({
    'data-f-co-quan': 'chu-tri/so-tai-chinh phoi-hop/so-tai-chinh',
    'data-f-trang-thai': 'dang-thuc-hien',
    'data-f-thoi-han': '2026-q4',
    'data-f-muc': 'ii',
    'data-f-do-moi': 'hon-mot-quy',
    'data-due-on': '2026-12-31',
    'data-turns-late-on': '2027-01-01',
    'data-report-on': '2026-06-30',
  });
});
