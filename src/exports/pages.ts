import { latestDay, type Day } from '#domain/date.ts';
import {
  routes,
  toAgency,
  toClause,
  toDocument,
  toGuide,
  toPlan,
  toStory,
  toTask,
  toPlanComparison,
  toPlanSummary,
  toPlanVersion,
  toPlanVersions,
} from '#domain/route.ts';
import type { Library } from '#library/join.ts';

/** One HTML page that search engines may list. */
export interface Page {
  /** From the root of the site, with a slash at both ends. */
  address: string;
  lastChangedOn: Day;
}

/** Every indexable page; the search page, the page for wrong addresses and those of single content faults are not. */
export function pagesOf(library: Library): Page[] {
  const { settings, plans, tasks, agencies, stories, documents, terms, guides } = library;
  const siteChangedOn = latestDay([
    settings.publishedOn,
    ...settings.changes.map((change) => change.on),
  ]);
  const newest = (things: readonly { lastChangedOn: Day }[]) =>
    latestDay([settings.publishedOn, ...things.map((thing) => thing.lastChangedOn)]);
  const everything = [
    ...plans,
    ...tasks,
    ...agencies,
    ...stories,
    ...documents,
    ...terms,
    ...guides,
  ];
  const newestOfAll = latestDay([siteChangedOn, newest(everything)]);

  return [
    { address: routes.home, lastChangedOn: newestOfAll },
    { address: routes.plans, lastChangedOn: newest(plans) },
    ...plans.flatMap((plan) => [
      { address: toPlan(plan.year), lastChangedOn: plan.lastChangedOn },
      {
        address: toPlanVersions(plan.year),
        lastChangedOn: plan.amendment?.on ?? plan.publishedOn,
      },
      ...plan.versions.flatMap(({ day, endedBy }) => [
        { address: toPlanVersion(plan.year, day), lastChangedOn: endedBy.on },
        { address: toPlanComparison(plan.year, day), lastChangedOn: plan.lastChangedOn },
      ]),
      ...plan.summaries.map(({ language, lastChangedOn }) => ({
        address: toPlanSummary(plan.year, language),
        lastChangedOn,
      })),
      ...plan.removedClauses.map(({ id, removal }) => ({
        address: toClause(plan.year, id),
        lastChangedOn: removal.on,
      })),
      ...plan.sections
        .flatMap((section) => section.clauses)
        .map(({ year, id, lastChangedOn }) => ({ address: toClause(year, id), lastChangedOn })),
    ]),
    { address: routes.tasks, lastChangedOn: newest(tasks) },
    { address: routes.statusMethod, lastChangedOn: siteChangedOn },
    ...tasks.map(({ year, id, lastChangedOn }) => ({ address: toTask(year, id), lastChangedOn })),
    { address: routes.agencies, lastChangedOn: newest([...agencies, ...tasks]) },
    ...agencies.map(({ id, lastChangedOn }) => ({ address: toAgency(id), lastChangedOn })),
    { address: routes.stories, lastChangedOn: newest(stories) },
    ...stories.map(({ id, lastChangedOn }) => ({ address: toStory(id), lastChangedOn })),
    { address: routes.documents, lastChangedOn: newest(documents) },
    { address: routes.citations, lastChangedOn: newest(documents) },
    ...documents.map(({ id, lastChangedOn }) => ({ address: toDocument(id), lastChangedOn })),
    // Communes carry no dates; their page changes with the stories it lists.
    { address: routes.communes, lastChangedOn: newest(stories) },
    { address: routes.glossary, lastChangedOn: newest(terms) },
    { address: routes.data, lastChangedOn: newestOfAll },
    { address: routes.dictionary, lastChangedOn: siteChangedOn },
    { address: routes.changes, lastChangedOn: newestOfAll },
    { address: routes.about, lastChangedOn: latestDay([siteChangedOn, newest(guides)]) },
    { address: routes.english, lastChangedOn: siteChangedOn },
    ...guides
      .map((guide) => ({ address: toGuide(guide), lastChangedOn: guide.lastChangedOn }))
      .filter(({ address }) => address !== routes.about),
    { address: routes.problems, lastChangedOn: settings.publishedOn },
    { address: routes.software, lastChangedOn: settings.publishedOn },
  ];
}
