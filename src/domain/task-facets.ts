import type { Day } from './date.ts';
import { FRESHNESSES, FRESHNESS_LABELS, STATUSES, STATUS_LABELS } from './labels.ts';
import { periodLabel, quarterOf } from './period.ts';
import type { Task } from './task.ts';
import { FRESHNESS_SLUGS, STATUS_SLUGS } from './task-slugs.ts';
import { CHANGING_DUE, changingDueOn } from './task-due.ts';
import { capitalize, compareVietnamese } from './vietnamese.ts';

export interface FacetValue {
  /** Last segment of the address of its page. */
  value: string;
  label: string;
}

/** One way to narrow the tasks; several values of one task are several answers. */
export interface TaskFacet {
  /** "trang-thai". */
  name: string;
  label: string;
  valuesOf(task: Task, day: Day): readonly FacetValue[];
  compare(left: FacetValue, right: FacetValue): number;
}

const byLabel = (left: FacetValue, right: FacetValue) => compareVietnamese(left.label, right.label);
const byPlaceIn = (order: readonly string[]) => (left: FacetValue, right: FacetValue) =>
  order.indexOf(left.value) - order.indexOf(right.value);

const UNPUBLISHED_LEAD = { value: 'chua-cong-bo', label: 'Chưa công bố cơ quan chủ trì' };
const NO_DEADLINE = { value: 'chua-co', label: 'Chưa công bố thời hạn' };
const NO_LAST_DAY = { value: 'khong-co-ngay', label: 'Thời hạn không nêu ngày' };

function leadsOf({ leadAgency }: Task): FacetValue[] {
  if (!('agency' in leadAgency)) return [];
  return [{ value: leadAgency.agency.id, label: leadAgency.agency.name }];
}

function partnersOf({ partnerAgencies }: Task): FacetValue[] {
  if (!('agencies' in partnerAgencies)) return [];
  return partnerAgencies.agencies.map(({ id, name }) => ({ value: id, label: name }));
}

function deadlineValues({ deadline, status }: Task, day: Day): FacetValue[] {
  if ('unknown' in deadline) return [NO_DEADLINE];
  if (deadline.dueOn === undefined) return [NO_LAST_DAY];
  const quarter = quarterOf(deadline.dueOn);
  return [
    ...changingDueOn(deadline.dueOn, status, day).map((value) => ({
      value,
      label: CHANGING_DUE[value],
    })),
    { value: quarter.toLowerCase(), label: `Hạn trong ${periodLabel(quarter)}` },
  ];
}

/** Passing first, then the quarters in order, then those without a day. */
function compareDeadlines(left: FacetValue, right: FacetValue): number {
  const order = [...Object.keys(CHANGING_DUE), 'quarter', NO_LAST_DAY.value, NO_DEADLINE.value];
  const place = ({ value }: FacetValue) =>
    order.indexOf(/^\d{4}-q\d$/.test(value) ? 'quarter' : value);
  return place(left) - place(right) || left.value.localeCompare(right.value);
}

/** Every way to narrow the tasks, in the order pages offer them. */
export const TASK_FACETS: readonly TaskFacet[] = [
  {
    name: 'trang-thai',
    label: 'Trạng thái',
    valuesOf: ({ status }) => [{ value: STATUS_SLUGS[status], label: STATUS_LABELS[status] }],
    compare: byPlaceIn(STATUSES.map((status) => STATUS_SLUGS[status])),
  },
  {
    name: 'thoi-han',
    label: 'Thời hạn',
    valuesOf: deadlineValues,
    compare: compareDeadlines,
  },
  {
    name: 'co-quan',
    label: 'Cơ quan',
    valuesOf: (task) => {
      const leads = leadsOf(task);
      return [...(leads.length > 0 ? leads : [UNPUBLISHED_LEAD]), ...partnersOf(task)];
    },
    compare: byLabel,
  },
  { name: 'chu-tri', label: 'Cơ quan chủ trì', valuesOf: leadsOf, compare: byLabel },
  { name: 'phoi-hop', label: 'Cơ quan phối hợp', valuesOf: partnersOf, compare: byLabel },
  {
    name: 'muc',
    label: 'Mục của Kế hoạch',
    valuesOf: ({ clauses }) =>
      [...new Set(clauses.map(({ section }) => section))].map((section) => ({
        value: section.toLowerCase(),
        label: `Mục ${section}`,
      })),
    compare: byLabel,
  },
  {
    name: 'do-moi',
    label: 'Độ mới của thông tin',
    valuesOf: ({ freshness }) => [
      { value: FRESHNESS_SLUGS[freshness], label: capitalize(FRESHNESS_LABELS[freshness]) },
    ],
    compare: byPlaceIn(FRESHNESSES.map((freshness) => FRESHNESS_SLUGS[freshness])),
  },
];
