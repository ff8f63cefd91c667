import { communeSearchKey, type Commune } from '#domain/agency.ts';
import type { Content } from '#domain/content.ts';
import type { Day } from '#domain/date.ts';
import { planYearOn, type Plan } from '#domain/plan.ts';
import { publicationOn } from '#domain/publication.ts';
import type { Story, WithdrawnStory } from '#domain/story.ts';
import type { Task } from '#domain/task.ts';
import { compareVietnamese } from '#domain/vietnamese.ts';
import type { DocumentById } from './join-documents.ts';
import { clausesOf, type ClauseByKey } from './join-plans.ts';
import { lastChangedOn, type Mutable } from './mutable.ts';
import { must } from './must.ts';

export type CommuneByCode = ReadonlyMap<string, Mutable<Commune>>;

/** Communes by code; their stories are filled in by `joinStories`. */
export function joinCommunes(entries: Content['communes']): CommuneByCode {
  return new Map(
    entries.map(({ data }) => [
      data.code,
      {
        code: data.code,
        type: data.type,
        name: data.name,
        fullName: `${data.type} ${data.name}`,
        formerProvince: data.former_province,
        searchKey: communeSearchKey(data),
        stories: [],
      },
    ]),
  );
}

interface Joined {
  today: Day;
  /** A story illustrates the one in use when it was published. */
  plans: readonly Plan[];
  clauseByKey: ClauseByKey;
  /** By "2026/nv-001". */
  taskById: ReadonlyMap<string, Mutable<Task>>;
  documentById: DocumentById;
  communeByCode: CommuneByCode;
}

/** Stories in order of their cooperatives' names, known to all they point to. */
export function joinStories(entries: Content['stories'], joined: Joined): Story[] {
  const { today, plans, clauseByKey, taskById, documentById, communeByCode } = joined;
  const stories = entries
    .map(({ id, data: { state, publishedOn: entryDay, ...data }, body }) => {
      const publishedOn = entryDay ?? today;
      const year = must(planYearOn(entryDay, plans));
      const clauses = clausesOf(year, data.clauses, clauseByKey);
      const tasks = data.tasks.map((task) => must(taskById.get(`${year}/${task}`)));
      const documents = data.documents.map((document) => must(documentById.get(document)));
      const commune =
        typeof data.commune === 'string' ? must(communeByCode.get(data.commune)) : data.commune;
      const story: Story = {
        ...data,
        id,
        body,
        commune,
        clauses,
        tasks,
        documents,
        publication: publicationOn({ state, publishedOn }, today),
        publishedOn,
        lastChangedOn: lastChangedOn({ ...data, publishedOn }),
      };
      return { story, clauses, tasks, documents, commune };
    })
    .sort((left, right) => compareVietnamese(left.story.cooperative, right.story.cooperative));

  for (const { story, clauses, tasks, documents, commune } of stories) {
    for (const clause of clauses) clause.stories.push(story);
    for (const task of tasks) task.stories.push(story);
    for (const document of documents) document.citedByStories.push(story);
    if ('code' in commune) commune.stories.push(story);
  }
  return stories.map(({ story }) => story);
}

/** Stories that were taken back, the latest first. */
export function joinWithdrawn(entries: Content['withdrawnStories']): WithdrawnStory[] {
  return entries
    .map(({ id, data }) => ({ ...data, id, lastChangedOn: data.withdrawal.on }))
    .sort((left, right) => right.lastChangedOn.localeCompare(left.lastChangedOn));
}
