import { PAGE_KIND_LABELS, SECTOR_LABELS } from '#domain/labels.ts';
import type { Plan } from '#domain/plan.ts';
import { routes, toPlan, toSocialImage, toStory, toTask } from '#domain/route.ts';
import type { Story } from '#domain/story.ts';
import type { Task } from '#domain/task.ts';
import { contentRoot } from '#library/edition.ts';
import type { Library } from '#library/join.ts';
import { namedPhotos } from '#library/photo-files.ts';
import type { SocialImage } from './social-image.ts';

export interface NamedSocialImage {
  /** "nhiem-vu-2026-nv-001": the file without its folder and extension. */
  name: string;
  image: SocialImage;
}

/** Drawing one takes a tenth of a second: a plan with more tasks lends them all its own picture. */
const MOST_TASK_PICTURES = 500;

/** The page whose picture stands for a task: its own, or the plan's where there are too many tasks to draw. */
export function pictureAddressOfTask(
  { year, id }: Pick<Task, 'year' | 'id'>,
  { tasks }: Pick<Library, 'tasks'>,
): string {
  return tasks.length > MOST_TASK_PICTURES ? toPlan(year) : toTask(year, id);
}

/** What the Open Graph picture of each page that has one says; every other page shows that of the home page. */
export function socialImagesOf({
  settings,
  plan,
  plans,
  tasks,
  stories,
}: Library): NamedSocialImage[] {
  const footer = settings.name;
  return [
    {
      name: nameOf(routes.home),
      image: {
        kicker: settings.publisher,
        title: `Kế hoạch hoạt động năm ${plan.year}, từng việc một, ai làm và đến đâu`,
        footer,
      },
    },
    ...plans.map((each) => ({
      name: nameOf(toPlan(each.year)),
      image: { ...planWords(each), footer },
    })),
    ...(tasks.length > MOST_TASK_PICTURES ? [] : tasks).map((task) => ({
      name: nameOf(toTask(task.year, task.id)),
      image: { ...taskWords(task), footer },
    })),
    ...stories.map((story) => ({
      name: nameOf(toStory(story.id)),
      image: { ...storyWords(story), sector: story.sector, ...coverOf(story), footer },
    })),
  ];
}

function nameOf(address: string): string {
  return toSocialImage(address).replace(/^.*\/|\.png$/g, '');
}

function planWords(plan: Plan) {
  return { kicker: 'Toàn văn', title: plan.citationName };
}

function taskWords(task: Task) {
  const [clause] = task.clauses;
  const place = clause === undefined ? '' : `, khoản ${clause.number} mục ${clause.section}`;
  return { kicker: `${PAGE_KIND_LABELS.task} ${task.code}${place}`, title: task.title };
}

function storyWords(story: Story) {
  const sector = SECTOR_LABELS[story.sector];
  const kicker = `${PAGE_KIND_LABELS.story}: ${sector.charAt(0).toLowerCase()}${sector.slice(1)}`;
  // The name before the colon stays on one line.
  const title = story.title.replace(/^[^:]{1,24}:/u, (name) => name.replaceAll(' ', '\u00a0'));
  return { kicker, title };
}

/** The photograph a story goes by, where it lies in content. */
function coverOf({ id, photos }: Story): { photo?: string } {
  const file = `content/stories/${id}/index.mdx`;
  const [cover] = namedPhotos([{ file, data: { photos: photos.slice(0, 1) } }], () => ({}));
  return cover === undefined ? {} : { photo: `${contentRoot('.')}/${cover.photo}` };
}
