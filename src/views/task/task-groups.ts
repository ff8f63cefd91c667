import { compareClauses, type Clause } from '#domain/plan.ts';
import { toClause } from '#domain/route.ts';
import type { Task } from '#domain/task.ts';

/** Tasks under what assigned them: a clause of the plan, or an annex where no clause is named. */
export interface TaskGroup {
  title: string;
  href?: string;
  tasks: readonly Task[];
}

/** Groups in the plan's own order, annexes last; tasks keep their order inside. */
export function groupTasks(tasks: readonly Task[]): TaskGroup[] {
  const byClause = new Map<Clause, Task[]>();
  const byAnnex = new Map<string, Task[]>();
  for (const task of tasks) {
    const [clause] = task.clauses;
    if (clause === undefined) append(byAnnex, task.annex?.source ?? 'Phụ lục', task);
    else append(byClause, clause, task);
  }
  return [
    ...[...byClause]
      .sort(([left], [right]) => right.year - left.year || compareClauses(left, right))
      .map(([clause, grouped]) => ({
        title: `${clause.label}. ${clause.shortTitle}`,
        href: toClause(clause.year, clause.id),
        tasks: grouped,
      })),
    ...[...byAnnex].map(([title, grouped]) => ({ title, tasks: grouped })),
  ];
}

function append<Key>(groups: Map<Key, Task[]>, key: Key, task: Task): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [task]);
  else group.push(task);
}
