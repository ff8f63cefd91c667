import { lastSegment, yearOfId, type Content } from '../content.ts';
import { paragraphsOf } from '../plan.ts';
import type { Problem } from '../problem.ts';
import { foldWhiteSpace } from '../vietnamese.ts';
import { checkReferences, listed, problem } from './fault.ts';

/** Tasks point to clauses and agencies that are there, and quote the plan to the letter. */
export function checkTasks(content: Content): Problem[] {
  const agencyIds = content.agencies.map((entry) => entry.id);
  return content.tasks.flatMap((entry) => {
    const { data } = entry;
    const year = yearOfId(entry.id);
    // A task of a clause that an amendment took out follows it to its last words.
    const clauses = [...content.clauses, ...content.versionClauses].filter(
      (clause) => yearOfId(clause.id) === year,
    );
    const clauseIds = clauses.map((clause) => lastSegment(clause.id));
    const text = clauses
      .filter((clause) => data.clauses.includes(lastSegment(clause.id)))
      .map((clause) => paragraphsOf(clause.body).join(' '))
      .join(' ');
    const lead = 'agency' in data.leadAgency ? data.leadAgency : undefined;
    const partners = 'agencies' in data.partnerAgencies ? data.partnerAgencies.agencies : [];
    const problems = [
      ...checkReferences(
        'CLAUSE-NOT-FOUND',
        entry,
        listed(data.clauses, 'clauses'),
        clauseIds,
        `khoản trong kế hoạch ${year}`,
      ),
      ...checkReferences(
        'AGENCY-NOT-FOUND',
        entry,
        [
          ...(lead === undefined ? [] : [{ id: lead.agency, path: ['leadAgency', 'agency'] }]),
          ...partners.map((id, index) => ({ id, path: ['partnerAgencies', 'agencies', index] })),
        ],
        agencyIds,
        'cơ quan',
      ),
    ];
    // What the annex says stands in the annex, not in the clause.
    if (data.annex !== undefined) return problems;
    if (!text.includes(foldWhiteSpace(data.quote))) {
      const message = `câu trích không có nguyên văn trong ${data.clauses.join(', ')}. Chép lại đúng từng chữ từ kế hoạch.`;
      problems.push(problem('QUOTE-NOT-FOUND', entry, ['quote'], message));
    }
    if (lead !== undefined && !text.includes(foldWhiteSpace(lead.words))) {
      const message = `kế hoạch không gọi cơ quan chủ trì bằng chữ "${lead.words}". Chép đúng chữ của khoản.`;
      problems.push(problem('WORDS-NOT-FOUND', entry, ['leadAgency', 'words'], message));
    }
    return problems;
  });
}
