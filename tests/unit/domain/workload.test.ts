import { expect, it } from 'vitest';
import { workloadOf } from '#domain/workload.ts';
import { aLibrary } from '../exports/small-library.ts';

const lead = { agency: 'so-tai-chinh', words: 'Sở Tài chính' };
const due = (dueOn: string) => ({ deadline: { words: 'Theo Phụ lục', dueOn } });

it('tasks count in the quarter of their last day, quarters in order over years', () => {
  const [agency] = aLibrary({
    tasks: [
      { leadAgency: lead, ...due('2027-01-31') },
      { leadAgency: lead, ...due('2026-09-30') },
      { partnerAgencies: { agencies: ['so-tai-chinh'] }, ...due('2026-07-01') },
      { leadAgency: lead, deadline: { words: 'Hằng năm' } },
    ],
  }).agencies;
  if (agency === undefined) throw new Error('no agency');
  const loads = workloadOf(agency.leadTasks, agency.partnerTasks);
  expect(
    loads.map(({ quarter, lead: led, partner }) => [quarter, led.length, partner.length]),
  ).toEqual([
    ['2026-Q3', 1, 1],
    ['2027-Q1', 1, 0],
  ]);
});
