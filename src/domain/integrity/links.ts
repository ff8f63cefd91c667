import { lastSegment, yearOfId, type Content, type Entry } from '../content.ts';
import type { ProseReader } from '../parsed-prose.ts';
import type { Problem } from '../problem.ts';
import {
  routes,
  toAgency,
  toClause,
  toClauseInPlan,
  toCommune,
  toDocument,
  toGuide,
  toPlan,
  toProblemKind,
  toStory,
  toTask,
  toTerm,
  toPlanSummary,
  toPlanVersion,
  toPlanVersions,
} from '../route.ts';
import { startOfText } from '../plan-version.ts';
import { PROBLEM_CODES } from '../problem-kinds.ts';
import { nearest, toSlug } from '../vietnamese.ts';
import { problem } from './fault.ts';

/** Parts of the site whose addresses come from elsewhere than from content; the check of the built site follows those. */
const OTHER_PARTS = [
  routes.data,
  '/huong-dan/',
  '/quan-tri/',
  '/van-ban-goc/',
  '/minh-chung/',
  '/.well-known/',
];
/** Pages all of whose anchors are known; of the others only the page is asked for. */
const ANCHORED = [routes.glossary, routes.communes];

/** Links of texts to pages and places of the site that are not there. */
export function checkLinks(content: Content, readProse: ProseReader): Problem[] {
  const addresses = addressesOf(content);
  const { stories, tasks, documents, guides, summaries, agencies } = content;
  const entries: Entry<unknown>[] = [
    ...stories,
    ...tasks,
    ...documents,
    ...guides,
    ...summaries,
    ...agencies,
  ];
  return entries.flatMap((entry) => {
    const { links, headings } = readProse(entry.body);
    return links.flatMap(({ target, ...inBody }) => {
      const near = target.startsWith('#')
        ? deadAnchor(target, headings, entry)
        : deadAddress(target, addresses);
      if (near === undefined) return [];
      const hint = near.length > 0 ? ` Gần nhất: ${near.join(', ')}.` : '';
      const message = `"${target}" không dẫn tới đâu.${hint} Sửa địa chỉ hoặc xóa liên kết.`;
      return [{ ...problem('LINK-NOT-FOUND', entry, [], message), inBody }];
    });
  });
}

/** The nearest addresses when a link is dead, undefined when it is not. */
function deadAddress(target: string, addresses: ReadonlySet<string>): string[] | undefined {
  if (!target.startsWith('/')) return /^[a-z][a-z0-9+.-]*:/i.test(target) ? undefined : [];
  const [beforeAnchor = '', anchor] = target.split('#');
  const [page = ''] = beforeAnchor.split('?');
  if (OTHER_PARTS.some((part) => page.startsWith(part))) return undefined;
  const isAnchored = anchor !== undefined && ANCHORED.some((known) => known === page);
  const wanted = isAnchored || isInPlan(page, anchor) ? `${page}#${anchor ?? ''}` : page;
  return addresses.has(wanted) ? undefined : nearest(wanted, [...addresses]);
}

function isInPlan(page: string, anchor: string | undefined): boolean {
  return anchor !== undefined && /^\/ke-hoach\/\d+\/$/.test(page) && /^[ivx]+-\d+$/.test(anchor);
}

function deadAnchor(
  target: string,
  headings: readonly string[],
  { data }: Entry<unknown>,
): string[] | undefined {
  const sources = isWithSources(data) ? data.sources.map(({ key }) => `#nguon-${key}`) : [];
  const known = [...headings.map((heading) => `#${toSlug(heading)}`), ...sources];
  const anchor = `#${toSlug(decodeURI(target.slice(1)))}`;
  return known.includes(anchor) ? undefined : nearest(anchor, known);
}

function isWithSources(data: unknown): data is { sources: { key: string }[] } {
  return (
    typeof data === 'object' &&
    data !== null &&
    'sources' in data &&
    Array.isArray(data.sources) &&
    data.sources.every((source: unknown) => typeof source === 'object')
  );
}

function addressesOf(content: Content): Set<string> {
  const {
    plans,
    planVersions,
    versionClauses,
    tasks,
    agencies,
    stories,
    documents,
    communes,
    terms,
    guides,
    summaries,
  } = content;
  return new Set([
    ...Object.values(routes),
    ...plans.map(({ data }) => toPlan(data.year)),
    ...plans.map(({ data }) => toPlanVersions(data.year)),
    ...plans.map(({ data }) => toPlanVersion(data.year, startOfText(data))),
    ...planVersions.map(({ data, id }) => toPlanVersion(data.year, lastSegment(id))),
    ...[...content.clauses, ...versionClauses].flatMap(({ id }) => [
      toClause(yearOfId(id), lastSegment(id)),
      toClauseInPlan(yearOfId(id), lastSegment(id)),
    ]),
    ...tasks.map(({ id }) => toTask(yearOfId(id), lastSegment(id))),
    ...agencies.map(({ id }) => toAgency(id)),
    ...stories.map(({ id }) => toStory(id)),
    ...documents.map(({ id }) => toDocument(id)),
    ...communes.map(({ data }) => toCommune(data.code)),
    ...terms.map(({ id }) => toTerm(id)),
    ...guides.map(({ id, data }) => toGuide({ id, section: data.section })),
    ...summaries.map(({ id }) => toPlanSummary(yearOfId(id), lastSegment(id))),
    ...PROBLEM_CODES.map(toProblemKind),
  ]);
}
