import type { Day } from '#domain/date.ts';
import { FRESHNESSES, FRESHNESS_LABELS, STATUS_LABELS } from '#domain/labels.ts';
import { CHANGING_DUE } from '#domain/task-due.ts';
import { TASK_FACETS, type FacetValue, type TaskFacet } from '#domain/task-facets.ts';
import { FRESHNESS_SLUGS, STATUS_SLUGS } from '#domain/task-slugs.ts';
import { viewsOfFacet } from '#domain/task-view.ts';
import type { Task } from '#domain/task.ts';
import type { FilterField } from '#views/list/filter-field.ts';

/** Facets that only narrow the agency to one role: the drop-down of roles stands for them. */
const ROLES = new Set(['chu-tri', 'phoi-hop']);

const ROLE_FIELD: FilterField = {
  name: 'vai-tro',
  label: 'Vai trò',
  qualifies: 'co-quan',
  options: [
    { value: 'chu-tri', label: 'Chủ trì' },
    { value: 'phoi-hop', label: 'Phối hợp' },
  ],
};

/** The drop-downs above the list of tasks; one that could not tell two tasks apart is left out. */
export function taskFilters(tasks: readonly Task[], day: Day): FilterField[] {
  const hasPartners = tasks.some(({ partnerAgencies }) => 'agencies' in partnerAgencies);
  return TASK_FACETS.filter(({ name }) => !ROLES.has(name)).flatMap((facet) => {
    const options = optionsOf(facet, tasks, day);
    if (options.length < 2) return [];
    const field = { name: facet.name, label: facet.label, options };
    return facet.name === 'co-quan' && hasPartners ? [field, ROLE_FIELD] : [field];
  });
}

function optionsOf(facet: TaskFacet, tasks: readonly Task[], day: Day) {
  const views = viewsOfFacet(facet, tasks, day);
  const known = new Set(views.map(({ value }) => value));
  return [
    ...views.map(({ value, label, tasks: { length } }) => ({ value, label, count: length })),
    ...yetToCome(facet, tasks)
      .filter(({ value }) => !known.has(value))
      .map((option) => ({ ...option, count: 0 })),
  ].sort((left, right) => facet.compare(left, right));
}

/** Choices that no task has on the day the page is made but that time alone can give one. */
function yetToCome({ name }: TaskFacet, tasks: readonly Task[]): FacetValue[] {
  const canTurnLate = tasks.some(({ turnsLateOn }) => turnsLateOn !== undefined);
  if (name === 'trang-thai' && canTurnLate) {
    return [{ value: STATUS_SLUGS.late, label: STATUS_LABELS.late }];
  }
  if (name === 'thoi-han' && canTurnLate) {
    return Object.entries(CHANGING_DUE).map(([value, label]) => ({ value, label }));
  }
  if (name === 'do-moi' && tasks.some(({ progress }) => progress.length > 0)) {
    return FRESHNESSES.filter((freshness) => freshness !== 'never').map((freshness) => ({
      value: FRESHNESS_SLUGS[freshness],
      label: FRESHNESS_LABELS[freshness],
    }));
  }
  return [];
}

/** What a row of the list of tasks answers to in each drop-down, and the days that change it. */
export function rowAttributes(task: Task, day: Day): Record<string, string | undefined> {
  const answers = new Map(
    TASK_FACETS.map((facet) => [facet.name, facet.valuesOf(task, day).map(({ value }) => value)]),
  );
  const inRole = (role: string) => (answers.get(role) ?? []).map((agency) => `${role}/${agency}`);
  const agencies = [...inRole('chu-tri'), ...inRole('phoi-hop')];
  return {
    'data-f-co-quan': (agencies.length > 0 ? agencies : (answers.get('co-quan') ?? [])).join(' '),
    ...Object.fromEntries(
      ['trang-thai', 'thoi-han', 'muc', 'do-moi'].map((name) => [
        `data-f-${name}`,
        (answers.get(name) ?? []).join(' '),
      ]),
    ),
    'data-due-on': 'dueOn' in task.deadline ? task.deadline.dueOn : undefined,
    'data-turns-late-on': task.turnsLateOn,
    'data-report-on': task.progress.at(-1)?.on,
  };
}
