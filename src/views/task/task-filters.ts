import { STATUSES, STATUS_LABELS } from '#domain/labels.ts';
import type { Task } from '#domain/task.ts';
import { compareVietnamese } from '#domain/vietnamese.ts';
import { filterField, type FilterField } from '#views/list/filter-field.ts';

const UNPUBLISHED = { value: 'chua-cong-bo', label: 'Chưa công bố' };

/** What a task answers to in each filter of the list of tasks. */
export const taskFacets = {
  section: (task: Task) =>
    [...new Set(task.clauses.map((clause) => clause.section))].map((section) => ({
      value: section.toLowerCase(),
      label: `Mục ${section}`,
    })),
  agency: (task: Task) => {
    const lead = 'agency' in task.leadAgency ? [task.leadAgency.agency] : [];
    const partners = 'agencies' in task.partnerAgencies ? task.partnerAgencies.agencies : [];
    const named = [...lead, ...partners].map(({ id, name }) => ({ value: id, label: name }));
    return named.length > 0 ? named : [UNPUBLISHED];
  },
  status: (task: Task) => [{ value: task.status, label: STATUS_LABELS[task.status] }],
};

/** The drop-downs above the list of tasks. */
export function taskFilters(tasks: readonly Task[]): FilterField[] {
  const order: readonly string[] = STATUSES;
  return [
    filterField('muc', 'Mục', tasks, taskFacets.section, (left, right) =>
      compareVietnamese(left.value, right.value),
    ),
    filterField('co-quan', 'Cơ quan', tasks, taskFacets.agency, (left, right) =>
      compareVietnamese(left.label, right.label),
    ),
    filterField(
      'trang-thai',
      'Trạng thái',
      tasks,
      taskFacets.status,
      (left, right) => order.indexOf(left.value) - order.indexOf(right.value),
    ),
  ];
}
