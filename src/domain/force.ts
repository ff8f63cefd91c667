import { formatDay, type Day } from './date.ts';
import type { DocumentData, DocumentRelation, ForceEnd, PolicyDocument } from './document.ts';
import { DOCUMENT_KIND_LABELS, type Force } from './labels.ts';

/** Whether a document is in force on a day, only from dates somebody has verified. */
export function forceOn(
  { effectiveOn }: Pick<DocumentData, 'effectiveOn'>,
  end: Pick<ForceEnd, 'on'> | undefined,
  day: Day,
): Force {
  if (end !== undefined && end.on <= day) return 'expired';
  const from = verifiedDay(effectiveOn);
  if (from === undefined) return 'unknown';
  return from <= day ? 'in-force' : 'not-yet';
}

/**
 * The first verified end of a document's force: its own, or the day on which a document that replaces
 * or repeals it takes effect.
 */
export function forceEndOf(
  { expiry }: Pick<DocumentData, 'expiry'>,
  relations: readonly DocumentRelation[],
  endedBy: PolicyDocument | undefined,
): ForceEnd | undefined {
  const ends = relations.flatMap(({ kind, direction, document, source }): ForceEnd[] => {
    const ends = direction === 'incoming' && (kind === 'replaces' || kind === 'repeals');
    const on = document && verifiedDay(document.effectiveOn);
    return ends && document !== undefined && on !== undefined ? [{ on, by: document, source }] : [];
  });
  if (expiry?.verification === 'verified') {
    const { on, words, source } = expiry;
    ends.unshift({ on, words, source, ...(endedBy && { by: endedBy }) });
  }
  return ends.sort((left, right) => left.on.localeCompare(right.on))[0];
}

/** The force of a document as a sentence: "Hết hiệu lực từ 01/07/2026, bởi Nghị định 224/2026/NĐ-CP.". */
export function forceInWords(
  document: Pick<PolicyDocument, 'force' | 'forceEnd' | 'effectiveOn'>,
): string {
  const { force, forceEnd, effectiveOn } = document;
  const by = forceEnd?.by
    ? `, bởi ${DOCUMENT_KIND_LABELS[forceEnd.by.kind]} ${forceEnd.by.number}`
    : '';
  const from = verifiedDay(effectiveOn);
  const since = from === undefined ? '' : formatDay(from);
  if (force === 'expired') return `Hết hiệu lực từ ${formatDay(forceEnd?.on ?? '')}${by}.`;
  if (force === 'not-yet') return `Có hiệu lực từ ${since}, chưa đến ngày.`;
  if (force === 'unknown') {
    return 'Chưa khẳng định được: chưa thấy nguồn xác nhận ngày có hiệu lực.';
  }
  if (forceEnd !== undefined) {
    return `Có hiệu lực từ ${since}; hết hiệu lực từ ${formatDay(forceEnd.on)}${by}.`;
  }
  return `Có hiệu lực từ ${since}. Các lần sửa đổi, thay thế sau đó chưa rà soát hết.`;
}

function verifiedDay(fact: DocumentData['effectiveOn']): Day | undefined {
  return 'value' in fact && fact.verification === 'verified' ? fact.value : undefined;
}
