import type { z } from 'zod';
import type { taskSchema } from '#schema/task.ts';
import type { Agency } from './agency.ts';
import type { Disclosure, TaskStatus } from './labels.ts';
import type { Clause } from './plan.ts';
import type { PolicyDocument } from './document.ts';
import type { Story } from './story.ts';

export type TaskData = z.infer<typeof taskSchema>;
export type ProgressEntry = TaskData['progress'][number];

/** One obligation of the plan (nhiệm vụ), joined with who, where and what shows it. */
export interface Task extends Omit<TaskData, 'clauses' | 'leadAgency' | 'partnerAgencies'> {
  /** "nv-001". */
  id: string;
  year: number;
  clauses: readonly Clause[];
  leadAgency: { agency: Agency; words: string } | { unknown: UnknownOf<TaskData['leadAgency']> };
  partnerAgencies:
    { agencies: readonly Agency[] } | { unknown: UnknownOf<TaskData['partnerAgencies']> };
  /** As of the library's `today`. */
  status: TaskStatus;
  /** Which of the four things a citizen asks for have been published. */
  disclosed: Readonly<Record<Disclosure, boolean>>;
  stories: readonly Story[];
  documents: readonly PolicyDocument[];
  lastChangedOn: string;
}

type UnknownOf<T> = Extract<T, { unknown: unknown }>['unknown'];

/** Which parts of a task's information have been published, from its own fields. */
export function disclosedOf(task: TaskData): Record<Disclosure, boolean> {
  return {
    leadAgency: 'agency' in task.leadAgency,
    deadline: 'words' in task.deadline,
    progress: task.progress.length > 0,
    evidence: task.progress.some((entry) => entry.evidence.length > 0),
  };
}
