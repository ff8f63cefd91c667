import type { PolicyDocument } from '#domain/document.ts';
import { DOCUMENT_KIND_LABELS } from '#domain/labels.ts';
import type { Plan } from '#domain/plan.ts';
import { toClause, toDocument } from '#domain/route.ts';
import { sourceNumber, type Story } from '#domain/story.ts';

/** Where the words of a quotation stand, as a reader is told. */
export interface QuotationSource {
  label: string;
  href: string;
}

/** What a `<TrichDan>` may point to. */
export interface Citable {
  story: Pick<Story, 'sources'>;
  plan: Pick<Plan, 'year' | 'sections'>;
  documents: readonly PolicyDocument[];
}

/** @param attributes those of a `<TrichDan>` that the checks have let through */
export function quotationSource(
  attributes: ReadonlyMap<string, string>,
  { story, plan, documents }: Citable,
): QuotationSource | undefined {
  const clauses = plan.sections.flatMap((section) => section.clauses);
  const clause = clauses.find(({ id }) => id === attributes.get('khoan'));
  if (clause !== undefined) {
    const label = `Khoản ${clause.number} mục ${clause.section}, Kế hoạch ${plan.year}`;
    return { label, href: toClause(plan.year, clause.id) };
  }
  const document = documents.find(({ id }) => id === attributes.get('van-ban'));
  if (document !== undefined) {
    const label = `${DOCUMENT_KIND_LABELS[document.kind]} ${document.number}`;
    return { label, href: toDocument(document.id) };
  }
  const key = attributes.get('nguon') ?? '';
  const source = story.sources[sourceNumber(story, key) - 1];
  return (
    source && {
      label: `${source.publisher}, nguồn ${sourceNumber(story, key)}`,
      href: `#nguon-${key}`,
    }
  );
}
