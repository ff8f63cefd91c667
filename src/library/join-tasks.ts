import type { Agency } from '#domain/agency.ts';
import { lastSegment, yearOfId, type Content } from '#domain/content.ts';
import { latestDay, type Day } from '#domain/date.ts';
import { compareClauses } from '#domain/plan.ts';
import { freshnessOn, reportAgeOn } from '#domain/freshness.ts';
import {
  deadlineOn,
  reportsUntil,
  statusBasisOn,
  statusOn,
  turnsLateOn,
} from '#domain/progress.ts';
import { disclosedOf, type Task } from '#domain/task.ts';
import { compareVietnamese } from '#domain/vietnamese.ts';
import type { CitedIn } from './join-documents.ts';
import { clausesOf, type ClauseByKey } from './join-plans.ts';
import { lastChangedOn, type Mutable } from './mutable.ts';
import { must } from './must.ts';

export type AgencyById = ReadonlyMap<string, Mutable<Agency>>;

/** Agencies by id; their tasks are filled in by `joinTasks`. */
export function joinAgencies(entries: Content['agencies']): AgencyById {
  return new Map(
    entries.map(({ id, data }) => [
      id,
      {
        ...data,
        id,
        leadTasks: [],
        partnerTasks: [],
        clauses: [],
        lastChangedOn: lastChangedOn(data),
      },
    ]),
  );
}

/** Tasks in order of their codes, known to their clauses, agencies and documents. */
export function joinTasks(
  entries: Content['tasks'],
  { today, clauseByKey, agencyById, citedIn }: Joined,
): Mutable<Task>[] {
  const tasks = entries
    .map((entry) => {
      const clauses = clausesOf(yearOfId(entry.id), entry.data.clauses, clauseByKey);
      const documents = citedIn(entry.data.quote);
      const task = joinTask(entry, { today, agencyById, clauses, documents });
      return { task, clauses, documents };
    })
    .sort((left, right) => compareVietnamese(left.task.code, right.task.code));

  for (const { task, clauses, documents } of tasks) {
    for (const clause of clauses) clause.tasks.push(task);
    for (const document of documents) document.citedByTasks.push(task);
    const leads = 'agency' in task.leadAgency ? [task.leadAgency.agency] : [];
    const partners = 'agencies' in task.partnerAgencies ? task.partnerAgencies.agencies : [];
    for (const { id } of leads) must(agencyById.get(id)).leadTasks.push(task);
    for (const { id } of partners) must(agencyById.get(id)).partnerTasks.push(task);
  }
  for (const agency of agencyById.values()) {
    const naming = [...agency.leadTasks, ...agency.partnerTasks].flatMap((task) => [
      ...task.clauses,
    ]);
    agency.clauses = [...new Set(naming)].sort(compareClauses);
  }
  return tasks.map(({ task }) => task);
}

interface Joined {
  today: Day;
  clauseByKey: ClauseByKey;
  agencyById: AgencyById;
  citedIn: CitedIn;
}

function joinTask(
  { id, data, body }: Content['tasks'][number],
  {
    today,
    agencyById,
    clauses,
    documents,
  }: Pick<Joined, 'today' | 'agencyById'> & Pick<Task, 'clauses' | 'documents'>,
): Mutable<Task> {
  const { leadAgency, partnerAgencies } = data;
  const known = { ...data, deadline: deadlineOn(data, today), progress: reportsUntil(data, today) };
  const lateOn = turnsLateOn(data, today);
  const reportAge = reportAgeOn(data, today);
  return {
    ...known,
    id: lastSegment(id),
    body,
    year: yearOfId(id),
    clauses: [...clauses],
    leadAgency:
      'agency' in leadAgency
        ? { agency: must(agencyById.get(leadAgency.agency)), words: leadAgency.words }
        : leadAgency,
    partnerAgencies:
      'agencies' in partnerAgencies
        ? { agencies: partnerAgencies.agencies.map((agency) => must(agencyById.get(agency))) }
        : partnerAgencies,
    firstDeadline: data.deadline,
    status: statusOn(data, today),
    statusBasis: statusBasisOn(data, today),
    ...(lateOn !== undefined && { turnsLateOn: lateOn }),
    freshness: freshnessOn(data, today),
    ...(reportAge !== undefined && { reportAge }),
    disclosed: disclosedOf(known),
    stories: [],
    documents: [...documents],
    lastChangedOn: latestDay([lastChangedOn(data), ...known.progress.map((entry) => entry.on)]),
  };
}

/** Those with most work first, then by name. */
export function compareAgencies(left: Agency, right: Agency): number {
  const load = ({ leadTasks, partnerTasks }: Agency) => leadTasks.length + partnerTasks.length;
  return load(right) - load(left) || compareVietnamese(left.name, right.name);
}
