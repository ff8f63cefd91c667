import type { Day } from './date.ts';
import type { Task } from './task.ts';
import { TASK_FACETS, type FacetValue, type TaskFacet } from './task-facets.ts';

/** The tasks that share one value of one facet: a page of its own, and one choice of a drop-down. */
export interface TaskView extends FacetValue {
  facet: TaskFacet;
  tasks: readonly Task[];
}

/** Every value that at least one task has, facet by facet, in the order pages offer them. */
export function taskViews(tasks: readonly Task[], day: Day): TaskView[] {
  return TASK_FACETS.flatMap((facet) => viewsOfFacet(facet, tasks, day));
}

export function viewsOfFacet(facet: TaskFacet, tasks: readonly Task[], day: Day): TaskView[] {
  const views = new Map<string, FacetValue & { facet: TaskFacet; tasks: Task[] }>();
  for (const task of tasks) {
    for (const { value, label } of facet.valuesOf(task, day)) {
      const view = views.get(value) ?? { facet, value, label, tasks: [] };
      if (view.tasks.at(-1) !== task) view.tasks.push(task);
      views.set(value, view);
    }
  }
  return [...views.values()].sort((left, right) => facet.compare(left, right));
}
