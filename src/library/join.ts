import type { Agency, Commune } from '#domain/agency.ts';
import type { Content, Guide, Settings } from '#domain/content.ts';
import type { Day } from '#domain/date.ts';
import type { PolicyDocument } from '#domain/document.ts';
import type { Edition } from '#domain/edition.ts';
import type { Term } from '#domain/glossary.ts';
import type { Clause, Plan } from '#domain/plan.ts';
import type { Story, WithdrawnStory } from '#domain/story.ts';
import type { Task } from '#domain/task.ts';
import { compareVietnamese } from '#domain/vietnamese.ts';
import { compareDocuments, createCitedIn, joinDocuments } from './join-documents.ts';
import { joinPlans } from './join-plans.ts';
import { joinQuotations } from './join-quotations.ts';
import { joinCommunes, joinStories, joinWithdrawn } from './join-stories.ts';
import { compareAgencies, joinAgencies, joinTasks } from './join-tasks.ts';
import { lastChangedOn } from './mutable.ts';
import { must } from './must.ts';

/** All content, joined both ways and frozen. What a page shows, it takes from here. */
export interface Library {
  /** The day the site speaks of: statuses and forces are as of this day. */
  today: Day;
  /** `demo` when part of what follows is invented, `preview` when part of it is not out yet: every page and file must then say so. */
  edition: Edition;
  /** Whether this build prints its pages as PDF files, so that they may be offered. */
  hasPdf: boolean;
  settings: Settings;
  /** Newest first. */
  plans: readonly Plan[];
  /** The newest plan. */
  plan: Plan;
  /** Clauses of the newest plan, in order. */
  clauses: readonly Clause[];
  tasks: readonly Task[];
  /** The ones the plan cites first, then by date, newest first. */
  documents: readonly PolicyDocument[];
  agencies: readonly Agency[];
  communes: readonly Commune[];
  terms: readonly Term[];
  /** Those readers may read; in the preview edition those on their way to them too. */
  stories: readonly Story[];
  withdrawnStories: readonly WithdrawnStory[];
  guides: readonly Guide[];
}

/**
 * Joins checked content. Call it only with content that `checkIntegrity` found no fault in:
 * a reference that leads nowhere throws here.
 */
export function joinLibrary(
  content: Content,
  today: Day,
  edition: Edition = 'official',
  hasPdf = false,
): Library {
  const documentById = joinDocuments(content.documents, today);
  const citedIn = createCitedIn(documentById);
  const agencyById = joinAgencies(content.agencies);
  const communeByCode = joinCommunes(content.communes);
  const { plans, clauseByKey } = joinPlans(content, citedIn);
  const plan = must(plans[0]);
  const tasks = joinTasks(content.tasks, { today, clauseByKey, agencyById, citedIn });
  const taskById = new Map(tasks.map((task) => [`${task.year}/${task.id}`, task]));
  const stories = joinStories(content.stories, {
    today,
    plans,
    clauseByKey,
    taskById,
    documentById,
    communeByCode,
  });

  const bodyByStory = new Map(content.stories.map(({ id, body }) => [id, body]));
  joinQuotations(
    {
      clauses: plans.flatMap(({ sections }) => sections.flatMap(({ clauses }) => [...clauses])),
      tasks,
      stories: stories.map((story) => ({ story, body: bodyByStory.get(story.id) ?? '' })),
    },
    documentById,
  );

  return freeze({
    today,
    edition,
    hasPdf,
    settings: content.settings.data,
    plans,
    plan,
    clauses: plan.sections.flatMap((section) => [...section.clauses]),
    tasks,
    documents: [...documentById.values()].sort(compareDocuments),
    agencies: [...agencyById.values()].sort(compareAgencies),
    communes: [...communeByCode.values()].sort((left, right) =>
      compareVietnamese(left.name, right.name),
    ),
    terms: content.terms
      .map(({ id, data }): Term => ({ ...data, id, lastChangedOn: lastChangedOn(data) }))
      .sort((left, right) => compareVietnamese(left.term, right.term)),
    stories,
    withdrawnStories: joinWithdrawn(content.withdrawnStories),
    guides: content.guides.map(({ id, data, body }): Guide => ({
      ...data,
      id,
      body,
      lastChangedOn: lastChangedOn(data),
    })),
  });
}

function freeze(library: Library): Library {
  for (const value of Object.values(library)) {
    if (!Array.isArray(value)) continue;
    value.forEach((item: unknown) => Object.freeze(item));
    Object.freeze(value);
  }
  return Object.freeze(library);
}
