import { lastSegment, yearOfId, type Content } from '../content.ts';
import { findDefinitions } from '../definition.ts';
import { paragraphsOf } from '../plan.ts';
import type { Problem } from '../problem.ts';
import { fold } from '../vietnamese.ts';
import { problem } from './fault.ts';

/** What a plan's texts say of themselves: read by machine and not proofed yet, or at odds with the glossary. */
export function checkPlans(content: Content): Problem[] {
  return [...unproofed(content), ...contradictedTerms(content)];
}

function unproofed({ plans, clauses }: Content): Problem[] {
  const message =
    'lời do máy nhận dạng, chưa đối chiếu. So từng chữ với bản gốc rồi xóa dòng isUnproofed.';
  return [...plans, ...clauses]
    .filter(({ data }) => data.isUnproofed === true)
    .map((entry) => problem('TEXT-UNPROOFED', entry, ['isUnproofed'], message));
}

function contradictedTerms({ clauses, terms }: Content): Problem[] {
  const byTerm = new Map(terms.map((entry) => [entry.data.term, entry]));
  return clauses.flatMap(({ id, body }) =>
    findDefinitions(paragraphsOf(body).join('\n')).flatMap(({ term, expansion }) => {
      const entry = byTerm.get(term);
      const own = entry?.data.expansion;
      // "Ban Chỉ đạo" explains BCĐ as well as "Ban Chỉ đạo phát triển kinh tế tập thể tỉnh".
      if (entry === undefined || own === undefined || fold(expansion).startsWith(fold(own)))
        return [];
      const place = `khoản ${lastSegment(id)} Kế hoạch ${yearOfId(id)}`;
      const message = `${place} viết "${term}" là "${expansion}", tệp này ghi "${own}". Sửa cho khớp.`;
      return [problem('TERM-CONTRADICTED', entry, ['expansion'], message)];
    }),
  );
}
