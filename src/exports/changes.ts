import type { Day } from '#domain/date.ts';
import type { ChangeKind } from '#domain/labels.ts';
import { periodCovering, type Period } from '#domain/period.ts';
import type { Plan } from '#domain/plan.ts';
import { toPlanComparison, toStory, toTask } from '#domain/route.ts';
import type { WithdrawnStory } from '#domain/story.ts';
import { taskChanges, type TaskChange } from '#domain/task-changes.ts';
import { agencyIdsOf, type Task } from '#domain/task.ts';
import type { Library } from '#library/join.ts';
import { framesOf, kindsOf, storySubject, type Entry, type Kind } from './changed-entries.ts';
import { taskSentence, taskSubject, unstopped } from './task-sentences.ts';

/** One thing that changed, as a reader is told of it. */
export interface Change {
  /** The day a reader could first know of it. */
  on: Day;
  kind: ChangeKind;
  /** A whole Vietnamese sentence without its full stop. */
  text: string;
  /** The first words of the sentence, which name the thing and may carry the link. */
  subject: string;
  /** Address of the site where it can be seen. */
  href: string;
  /** How many things the sentence speaks of. */
  count: number;
  /** The reporting period it is told in; absent for what happened outside of any. */
  period?: Period;
  taskId?: string;
  /** Those it is about. */
  agencyIds: readonly string[];
}

/**
 * All changes of the content, newest first; with an agency, those that concern it. First publications of
 * one kind on one day make one sentence; every later change and every report makes its own.
 */
export function changesOf(library: Library, agencyId?: string): Change[] {
  const isAsked = ({ agencyIds }: { agencyIds: readonly string[] }) =>
    agencyId === undefined || agencyIds.includes(agencyId);
  const kinds = kindsOf(library).map((kind) => ({
    ...kind,
    entries: kind.entries.filter(isAsked),
  }));
  const frames = framesOf(library).filter(isAsked);
  const tasks = library.tasks.filter((task) => isAsked({ agencyIds: agencyIdsOf(task) }));
  const periods = reportedPeriods(library);
  return [
    ...tasks.flatMap((task) =>
      taskChanges(task, library.today).map((change) => told(task, change, periods)),
    ),
    ...(agencyId === undefined ? library.plans.flatMap(amendments) : []),
    ...(agencyId === undefined ? library.withdrawnStories.map(withdrawn) : []),
    ...kinds.flatMap(publications),
    ...[...frames, ...kinds.flatMap((kind) => kind.entries)].flatMap(edits),
  ].sort((left, right) => right.on.localeCompare(left.on));
}

/** Every period that some report is for. */
function reportedPeriods({ tasks }: Pick<Library, 'tasks'>): Period[] {
  return [...new Set(tasks.flatMap(({ progress }) => progress.map(({ period }) => period)))];
}

function told(task: Task, change: TaskChange, periods: readonly Period[]): Change {
  const period = periodOf(change, periods);
  return {
    on: change.on,
    kind: change.kind,
    text: taskSentence(task, change),
    subject: taskSubject(task),
    href: toTask(task.year, task.id),
    count: 1,
    ...(period !== undefined && { period }),
    taskId: task.id,
    agencyIds: agencyIdsOf(task),
  };
}

/** A deadline that passed is told with the period it fell in; a correction with the day it was made. */
function periodOf(change: TaskChange, periods: readonly Period[]): Period | undefined {
  if (change.kind === 'corrected') return undefined;
  return change.kind === 'late' ? periodCovering(change.dueOn, periods) : change.report.period;
}

/** Each time a newer text of a plan took the place of an older one; what changed stands on the page that compares them. */
function amendments({ year, versions }: Plan): Change[] {
  return versions.map(({ day, endedBy: { on, by, reason } }) => ({
    on,
    kind: 'amended',
    text: `Kế hoạch ${year} được sửa đổi theo ${by}. Lý do: ${unstopped(reason)}`,
    subject: `Kế hoạch ${year}`,
    href: toPlanComparison(year, day),
    count: 1,
    agencyIds: [],
  }));
}

function withdrawn(story: WithdrawnStory): Change {
  const { on, reason } = story.withdrawal;
  const subject = `Gỡ ${storySubject(story)}`;
  return {
    on,
    kind: 'withdrawn',
    text: `${subject}: ${unstopped(reason)}`,
    subject,
    href: toStory(story.id),
    count: 1,
    agencyIds: [],
  };
}

function publications({ noun, index, entries }: Kind): Change[] {
  return [...Map.groupBy(entries, (entry) => entry.publishedOn)].map(([on, group]) => {
    const [only, ...others] = group;
    const isAlone = only !== undefined && others.length === 0;
    const text = isAlone ? `Đăng ${only.name}` : `Đăng ${group.length} ${noun}`;
    return {
      on,
      kind: 'published',
      text,
      subject: text,
      href: isAlone ? only.href : index,
      count: group.length,
      agencyIds: [...new Set(group.flatMap(({ agencyIds }) => agencyIds))],
    };
  });
}

function edits({ name, href, agencyIds, changes }: Entry): Change[] {
  return changes.map(({ on, note }) => ({
    on,
    kind: 'edited',
    text: `Sửa ${name}: ${unstopped(note)}`,
    subject: `Sửa ${name}`,
    href,
    count: 1,
    agencyIds,
  }));
}
