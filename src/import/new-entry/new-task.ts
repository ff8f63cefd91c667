import { lastSegment, yearOfId, type Entry } from '#domain/content.ts';
import { paragraphsOf, type ClauseData } from '#domain/plan.ts';
import { foldWhiteSpace, nearest } from '#domain/vietnamese.ts';
import { KnownTasks } from '../known-tasks.ts';
import { optionOf, valuesOf } from './asked.ts';
import type { NewPlan, NewRequest } from './new-kinds.ts';

const NOT_ASSIGNED = { unknown: 'annex-not-published' } as const;
const LONGEST_TITLE = 90;

/** A task drawn from the words of a clause; one of an annex comes with `npm run import -- annex`. */
export function planTask(request: NewRequest): NewPlan {
  const { name, content, today, year } = request;
  const ids = valuesOf(request, 'clause').map((id) => id.toLowerCase());
  const clauses = content.clauses.filter((clause) => yearOfId(clause.id) === year);
  const named = clauses.filter((clause) => ids.includes(lastSegment(clause.id)));
  const refused = [...refusedTitle(name), ...refusedClauses(ids, clauses, year)];
  const sentences = sentencesOf(named);
  const quote = quoteOf(optionOf(request, 'quote'), sentences);
  if (quote === undefined) refused.push(askQuote(sentences, named));
  if (refused.length > 0) return { refused };
  const tasks = content.tasks.filter(({ id }) => yearOfId(id) === year);
  const code = new KnownTasks(tasks).nextCode({});
  return {
    file: `content/tasks/${year}/${code.toLowerCase()}.mdx`,
    values: {
      code,
      title: name,
      clauses: ids,
      quote,
      leadAgency: NOT_ASSIGNED,
      partnerAgencies: NOT_ASSIGNED,
      deadline: NOT_ASSIGNED,
      publishedOn: today,
    },
    body: '',
    next: [
      'Văn bản nào nêu cơ quan chủ trì, phối hợp, thời hạn thì thay { unknown: … } bằng thông tin ấy.',
      'Có thể viết một đoạn giải thích bằng lời thường dưới phần đầu tệp.',
      'npm run check, rồi xem ở /nhiem-vu/.',
    ],
  };
}

function refusedTitle(name: string): string[] {
  if (name.length <= LONGEST_TITLE) return [];
  return [`Tên nhiệm vụ dài ${name.length} ký tự, quá ${LONGEST_TITLE}. Đặt tên gọn hơn.`];
}

function refusedClauses(
  ids: readonly string[],
  clauses: readonly Entry<ClauseData>[],
  year: number,
): string[] {
  const known = clauses.map((clause) => lastSegment(clause.id));
  if (known.length === 0) return [`Không có kế hoạch năm ${year}. Sửa --year.`];
  if (ids.length === 0) return [`Thiếu --clause. Chọn khoản giao việc: ${known.join(', ')}.`];
  return ids
    .filter((id) => !known.includes(id))
    .map((id) => {
      const near = nearest(id, known);
      const hint = near.length > 0 ? ` Gần nhất: ${near.join(', ')}.` : '';
      return `Không có khoản "${id}" trong kế hoạch ${year}.${hint}`;
    });
}

function sentencesOf(clauses: readonly Entry<ClauseData>[]): string[] {
  return clauses
    .flatMap(({ body }) => paragraphsOf(body))
    .flatMap((paragraph) => foldWhiteSpace(paragraph).split(/(?<=[.;])\s+/u))
    .filter((sentence) => sentence !== '');
}

/** The words themselves, or the sentence of that number. */
function quoteOf(given: string | undefined, sentences: readonly string[]): string | undefined {
  if (given === undefined || !/^\d+$/.test(given)) return given;
  return sentences[Number(given) - 1];
}

function askQuote(sentences: readonly string[], clauses: readonly Entry<ClauseData>[]): string {
  if (sentences.length === 0) return 'Thiếu --quote "câu giao nhiệm vụ của khoản, đúng từng chữ".';
  const from = clauses.map((clause) => lastSegment(clause.id)).join(', ');
  const list = sentences.map((sentence, index) => `  ${index + 1}. ${sentence}`);
  return `Thiếu hoặc sai --quote. Ghi số của câu giao nhiệm vụ (ví dụ --quote 1), hoặc chép đúng từng chữ. Các câu của ${from}:\n${list.join('\n')}`;
}
