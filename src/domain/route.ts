import type { GuideSection } from './labels.ts';

/** The only place that builds an address of the site. Every address starts and ends with a slash (before any #). */

export const routes = {
  home: '/',
  plans: '/ke-hoach/',
  tasks: '/nhiem-vu/',
  statusMethod: '/nhiem-vu/cach-tinh/',
  agencies: '/co-quan/',
  stories: '/mo-hinh/',
  documents: '/van-ban/',
  citations: '/van-ban/tra-cuu/',
  communes: '/dia-phuong/',
  glossary: '/thuat-ngu/',
  search: '/tim-kiem/',
  data: '/du-lieu/',
  dictionary: '/du-lieu/tu-dien/',
  changes: '/thay-doi/',
  about: '/gioi-thieu/',
  english: '/en/',
  verification: '/gioi-thieu/kiem-chung/',
  manual: '/huong-dan/',
  style: '/huong-dan/cach-viet/',
  problems: '/huong-dan/loi/',
  software: '/gioi-thieu/phan-mem/',
  offline: '/gioi-thieu/doc-ngoai-tuyen/',
  notFound: '/404.html',
} as const;

export function toPlan(year: number): string {
  return `/ke-hoach/${year}/`;
}

/** The text in force in a form for machines, "/ke-hoach/2026/toan-van.xml"; `day` asks for the text that began on it. */
export function toPlanFile(year: number, format: string, day?: string): string {
  return `${day === undefined ? toPlan(year) : toPlanVersion(year, day)}toan-van.${format}`;
}

/** One section of the plan as printed: "/ke-hoach/2026/muc-ii.pdf". */
export function toSectionPdf(year: number, sectionNumber: string): string {
  return `${toPlan(year)}${sectionPart(sectionNumber)}.pdf`;
}

/** The anchor of a section in the page of the whole plan: "muc-ii". */
export function sectionPart(sectionNumber: string): string {
  return `muc-${sectionNumber.toLowerCase()}`;
}

/** The list of all the texts a plan has had. */
export function toPlanVersions(year: number): string {
  return `${toPlan(year)}phien-ban/`;
}

/** The plan summed up in another language by a person. */
export function toPlanSummary(year: number, language: string): string {
  return `${toPlan(year)}tom-tat/${language}/`;
}

/** A text of a plan, by the day from which it held; stays the address of those words whatever comes after. */
export function toPlanVersion(year: number, day: string): string {
  return `${toPlanVersions(year)}${day}/`;
}

/** A clause as one text of the plan has it: an address for citing words that may later be amended. */
export function toDatedClause(year: number, day: string, clauseId: string): string {
  return `${toPlanVersion(year, day)}${clauseId}/`;
}

/** The same in a form for machines. */
export function toClauseFile(year: number, day: string, clauseId: string, format: string): string {
  return `${toDatedClause(year, day, clauseId)}khoan.${format}`;
}

/** An earlier text beside the one in force, word by word. */
export function toPlanComparison(year: number, day: string): string {
  return `${toPlanVersion(year, day)}so-sanh/`;
}

export function toClause(year: number, clauseId: string): string {
  return `${toPlan(year)}${clauseId}/`;
}

/** A clause inside the page of the whole plan. */
export function toClauseInPlan(year: number, clauseId: string): string {
  return `${toPlan(year)}#${clauseId}`;
}

export function toTask(year: number, taskId: string): string {
  return `${routes.tasks}${year}/${taskId}/`;
}

/** A task's page as printed. */
export function toTaskPdf(year: number, taskId: string): string {
  return `${routes.tasks}${year}/${taskId}.pdf`;
}

/** The rule that gave a status, where the rules are published. */
export function toStatusRule(ruleId: string): string {
  return `${routes.statusMethod}#${ruleId}`;
}

/** Tasks that share one thing, such as "trang-thai" and "qua-han", listed on a page of their own. */
export function toTaskView(facet: string, value: string): string {
  return `${routes.tasks}loc/${facet}/${value}/`;
}

/** The same tasks as a CSV file. */
export function toTaskViewFile(facet: string, value: string): string {
  return `${routes.tasks}loc/${facet}/${value}.csv`;
}

/** The list of tasks with one drop-down already set. */
export function toNarrowedTasks(field: string, value: string): string {
  return `${routes.tasks}?${field}=${value}`;
}

export function toAgency(agencyId: string): string {
  return `${routes.agencies}${agencyId}/`;
}

/** An agency's list of tasks as printed. */
export function toAgencyPdf(agencyId: string): string {
  return `${routes.agencies}${agencyId}.pdf`;
}

export function toStory(storyId: string): string {
  return `${routes.stories}${storyId}/`;
}

export function toDocument(documentId: string): string {
  return `${routes.documents}${documentId}/`;
}

/** The original file of a document; `page`, from 1, opens a PDF there. */
export function toAttachment(file: string, page?: number): string {
  return page === undefined ? `/${file}` : `/${file}#page=${page}`;
}

export function toCommune(code: string): string {
  return `${routes.communes}#xa-${code}`;
}

export function toTerm(termId: string): string {
  return `${routes.glossary}#${termId}`;
}

/** A page of prose about the site or a chapter of the manual; one guide is the front page of each. */
export function toGuide({ id, section }: { id: string; section: GuideSection }): string {
  const front = section === 'editing' ? routes.manual : routes.about;
  return front === `/${id}/` ? front : `${front}${id}/`;
}

/** A picture of the editor in the guide for staff. */
export function toGuidePicture(name: string): string {
  return `${routes.manual}hinh/${name}.webp`;
}

/** The CycloneDX list of the software the site is built from. */
export function toSoftwareBill(): string {
  return '/.well-known/sbom.cdx.json';
}

/** Where a reader checks whether a page is what was published. */
export function toVerification(page: string): string {
  return `${routes.verification}?trang=${page}`;
}

/** What a kind of content fault means and how to mend it. */
export function toProblemKind(code: string): string {
  return `${routes.problems}${code.toLowerCase()}/`;
}

export function toSearch(query: string): string {
  return `${routes.search}?q=${encodeURIComponent(query)}`;
}

/** What goes with all tables together. */
export const dataFiles = {
  archive: `${routes.data}tat-ca.zip`,
  dataPackage: `${routes.data}datapackage.json`,
  dcat: `${routes.data}dcat.jsonld`,
  dictionary: `${routes.data}tu-dien.csv`,
} as const;

/** A file of open data: a collection in one of its forms. */
export function toDataFile(name: string, format: 'csv' | 'json' | 'xlsx'): string {
  return `${routes.data}${name}.${format}`;
}

/** What the columns of a table mean. */
export function toDictionary(name: string): string {
  return `${routes.dictionary}#${name}`;
}

/** The table behind a chart, or the chart as a picture that stands on its own. */
export function toChartFile(chartId: string, format: 'csv' | 'svg' = 'csv'): string {
  return `${routes.data}bieu-do/${chartId}.${format}`;
}

/** The files under /du-lieu/v1/, whose addresses and fields stay as they are: a collection, or "index". */
export function toApiFile(name: string): string {
  return `${routes.data}v1/${name}.json`;
}

/** One task with its reports. */
export function toApiTask(year: number, taskId: string): string {
  return `${routes.data}v1/nhiem-vu/${year}/${taskId}.json`;
}

export function toApiSchema(name: string): string {
  return `${routes.data}v1/schema/${name}.json`;
}

/** The sheet in which an agency reports on its tasks. */
export function toReportTemplate(agencyId: string): string {
  return `${routes.data}mau-bao-cao/${agencyId}.xlsx`;
}

/** The Atom feed of changes: of everything, or of what concerns one agency. */
export function toChangeFeed(agencyId?: string): string {
  return agencyId === undefined
    ? `${routes.changes}nguon-tin.xml`
    : `${toAgency(agencyId)}thay-doi.xml`;
}

/** The calendar of deadlines: of all tasks, or of those one agency leads or joins. */
export function toDeadlineCalendar(agencyId?: string): string {
  return agencyId === undefined ? `${routes.tasks}lich.ics` : `${toAgency(agencyId)}lich.ics`;
}

/** The Open Graph picture made at build time for one page; `page` is an address of the site. */
export function toSocialImage(page: string): string {
  const name = page.replace(/^\/|\/$/g, '').replaceAll('/', '-');
  return `/og/${name || 'trang-dau'}.png`;
}
