import { UNKNOWN_REASON_LABELS, type UnknownReason } from '#domain/labels.ts';
import type { Task } from '#domain/task.ts';

/** What is not published of who and by when, each reason said once: "Chưa công bố cơ quan chủ trì, thời hạn: …". */
export function unknownFactsOf({ leadAgency, partnerAgencies, deadline }: Task): string[] {
  const facts: { what: string; thing: object & { unknown?: UnknownReason } }[] = [
    { what: 'cơ quan chủ trì', thing: leadAgency },
    { what: 'cơ quan phối hợp', thing: partnerAgencies },
    { what: 'thời hạn', thing: deadline },
  ];
  const byReason = new Map<UnknownReason, string[]>();
  for (const { what, thing } of facts) {
    if (thing.unknown === undefined) continue;
    byReason.set(thing.unknown, [...(byReason.get(thing.unknown) ?? []), what]);
  }
  return [...byReason].map(
    ([reason, whats]) => `Chưa công bố ${whats.join(', ')}: ${UNKNOWN_REASON_LABELS[reason]}.`,
  );
}
