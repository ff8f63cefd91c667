import { yearOfId, type Content } from '#domain/content.ts';
import type { Day } from '#domain/date.ts';
import type { ImportPlan } from '../plan.ts';
import { Refusal } from '../office/refusal.ts';
import type { Paper } from '../paper/paper.ts';
import { amend, correct, type Amending, type Writing } from './changes.ts';
import { differenceOf, isSame } from './difference.ts';
import { findingsOf } from './findings.ts';
import { newPlan } from './new-plan.ts';
import { readTree } from './read-tree.ts';
import { termFiles } from './terms.ts';

export interface PlanTextOptions {
  /** Asked for on the command line; else the year the title names. */
  year?: number;
  /** Day of publication, and of notes of change. */
  on: Day;
  /** Why words that were typed wrongly are put right. */
  correction?: string;
  /** What amended the plan, when that is why the words differ. */
  amendment?: Amending;
  /** Whether short forms the plan defines become files of the glossary. */
  hasTerms?: boolean;
}

const NO_YEAR = 'Không thấy năm trong tựa của Kế hoạch. Chạy lại với --year, ví dụ --year 2027.';
const DIFFERS =
  'Kế hoạch năm này đã có và lời khác với tệp (xem trên), nên không ghi gì. Nếu trước đây gõ sai thì chạy lại với --replace "lý do"; nếu Kế hoạch được sửa đổi thì với --amended-on <ngày> --by "văn bản" --reason "lý do".';
const UNPROOFED =
  'lời do máy nhận dạng từ bản quét; trang hiện dấu "chưa đối chiếu" cho đến khi so từng chữ với bản gốc rồi bỏ dòng isUnproofed ở mỗi tệp.';

/** Turns the words of a plan into its files: a new folder, or what differs from the plan that is there. */
export function preparePlanText(
  paper: Paper,
  content: Content,
  textOf: (file: string) => string,
  options: PlanTextOptions,
): ImportPlan {
  const { tree, doubts } = readTree(paper);
  const year = options.year ?? tree.year;
  if (year === undefined) throw new Refusal(NO_YEAR);
  const findings = findingsOf(tree, content, year);
  const plan: ImportPlan = {
    changes: [],
    told: findings.told,
    doubts: [...paper.doubts, ...doubts, ...findings.doubts],
    unchanged: 0,
  };
  const doubt = (message: string) => plan.doubts.push({ table: `kế hoạch ${year}`, message });
  if (tree.year !== undefined && tree.year !== year)
    doubt(`tệp ghi năm ${tree.year}, đang nhập vào năm ${year}.`);
  if (paper.isMachineRead) doubt(UNPROOFED);
  const { isMachineRead } = paper;
  const existing = content.plans.find(({ data }) => data.year === year);
  if (existing === undefined) {
    const made = newPlan(tree, { year, on: options.on, isMachineRead });
    plan.changes.push(...made.changes);
    plan.told.push(...made.told);
    for (const message of made.toDo) doubt(message);
  } else {
    const difference = differenceOf(tree, existing, content.clauses);
    plan.told.push(...difference.told);
    const isOfYear = ({ id }: { id: string }) => yearOfId(id) === year;
    const clauses = content.clauses.filter(isOfYear);
    const tasks = content.tasks.filter(isOfYear);
    const writing: Writing = {
      tree,
      existing,
      clauses,
      tasks,
      difference,
      textOf,
      isMachineRead,
      on: options.on,
    };
    if (isSame(difference)) {
      plan.unchanged = clauses.length;
      plan.told.push(`Kế hoạch năm ${year}: không có gì thay đổi.`);
    } else if (options.amendment !== undefined)
      plan.changes.push(...amend(writing, options.amendment));
    else if (options.correction !== undefined)
      plan.changes.push(...correct(writing, options.correction));
    else return { ...plan, refusal: DIFFERS };
  }
  if (options.hasTerms === true)
    plan.changes.push(...termFiles(findings, content, tree, options.on));
  return plan;
}
