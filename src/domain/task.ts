import type { z } from 'zod';
import type { taskSchema } from '#schema/task.ts';
import type { Agency } from './agency.ts';
import type { Day } from './date.ts';
import type { Disclosure, Freshness, TaskStatus } from './labels.ts';
import type { Clause } from './plan.ts';
import type { PolicyDocument } from './document.ts';
import { toAttachment } from './route.ts';
import type { StatusBasis } from './status-rules.ts';
import type { Story } from './story.ts';

export type TaskData = z.infer<typeof taskSchema>;
export type ProgressEntry = TaskData['progress'][number];
export type Evidence = ProgressEntry['evidence'][number];

/** One obligation of the plan (nhiệm vụ), joined with who, where and what shows it. */
export interface Task extends Omit<
  TaskData,
  'clauses' | 'leadAgency' | 'partnerAgencies' | 'progress'
> {
  /** "nv-001". */
  id: string;
  /** What it is, in plain words, for `views/prose`; may be empty. */
  body: string;
  year: number;
  clauses: readonly Clause[];
  leadAgency: { agency: Agency; words: string } | { unknown: UnknownOf<TaskData['leadAgency']> };
  partnerAgencies:
    { agencies: readonly Agency[] } | { unknown: UnknownOf<TaskData['partnerAgencies']> };
  /** As of the library's `today`: the first deadline or, where a report moved it, the newest. */
  deadline: TaskData['deadline'];
  /** As the plan or annex first set it. */
  firstDeadline: TaskData['deadline'];
  /** Oldest first, none later than the library's `today`. */
  progress: readonly ProgressEntry[];
  /** As of the library's `today`. */
  status: TaskStatus;
  /** What gave it that status: the rule that held first, or a decision. */
  statusBasis: StatusBasis;
  /** The day from which it is late unless something new is reported. */
  turnsLateOn?: Day;
  freshness: Freshness;
  /** Days from the latest report to the library's `today`. */
  reportAge?: number;
  /** Which of the four things a citizen asks for have been published. */
  disclosed: Readonly<Record<Disclosure, boolean>>;
  stories: readonly Story[];
  documents: readonly PolicyDocument[];
  lastChangedOn: string;
}

type UnknownOf<T> = Extract<T, { unknown: unknown }>['unknown'];

/** Where a piece of evidence can be opened: its page, or its file on this site. */
export function evidenceAddress({ href, file }: Pick<Evidence, 'href' | 'file'>): string {
  return file === undefined ? (href ?? '') : toAttachment(file);
}

/** Which parts of a task's information have been published, from its own fields. */
export function disclosedOf(
  task: Pick<TaskData, 'leadAgency' | 'deadline' | 'progress'>,
): Record<Disclosure, boolean> {
  return {
    leadAgency: 'agency' in task.leadAgency,
    deadline: 'words' in task.deadline,
    progress: task.progress.length > 0,
    evidence: task.progress.some((entry) => entry.evidence.length > 0),
  };
}

/** The agencies with a part in a task, the leading one first. */
export function agencyIdsOf({
  leadAgency,
  partnerAgencies,
}: Pick<Task, 'leadAgency' | 'partnerAgencies'>): string[] {
  const lead = 'agency' in leadAgency ? [leadAgency.agency.id] : [];
  const partners =
    'agencies' in partnerAgencies ? partnerAgencies.agencies.map(({ id }) => id) : [];
  return [...lead, ...partners];
}
