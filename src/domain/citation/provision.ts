/** Units of a text, smallest first; `label` as people write it. */
export const UNITS = [
  { unit: 'point', label: 'điểm' },
  { unit: 'clause', label: 'khoản' },
  { unit: 'article', label: 'Điều' },
  { unit: 'section', label: 'mục' },
  { unit: 'chapter', label: 'Chương' },
  { unit: 'part', label: 'Phần' },
  { unit: 'annex', label: 'Phụ lục' },
] as const;
export type ProvisionUnit = (typeof UNITS)[number]['unit'];

/** One place inside a document: `{ point: 'a', clause: '2', article: '5' }`; a range reads "5-9". */
export type Provision = Partial<Record<ProvisionUnit, string>>;

/** One unit and what it names: Điều, 5 and 7. */
export interface ProvisionGroup {
  /** Place in `UNITS`. */
  rank: number;
  refs: string[];
}

/**
 * Puts smaller units into the larger ones that follow ("điểm a khoản 2 Điều 5") or, where nothing
 * larger follows, precede them ("Điều 5 khoản 2 điểm a").
 */
export function provisionsOf(groups: readonly ProvisionGroup[]): Provision[] {
  const found: { provision: Provision; highest: number }[] = [];
  groups.forEach(({ rank, refs }, index) => {
    const unit = UNITS[rank]?.unit ?? 'article';
    const [first = '', ...others] = refs;
    const previous = groups[index - 1]?.rank ?? -1;
    const isInsidePrevious =
      rank < previous && groups.slice(index + 1).every((later) => later.rank < previous);
    const open = found.filter(({ highest }) => highest < rank);
    const last = found.at(-1);
    if (isInsidePrevious && last !== undefined) {
      const parent = { ...last.provision };
      last.provision[unit] = first;
      for (const ref of others) {
        found.push({ provision: { ...parent, [unit]: ref }, highest: last.highest });
      }
      return;
    }
    if (open.length > 0) {
      for (const each of open) {
        each.provision[unit] = first;
        each.highest = rank;
      }
    } else {
      found.push({ provision: { [unit]: first }, highest: rank });
    }
    for (const ref of others) found.push({ provision: { [unit]: ref }, highest: rank });
  });
  return found.map(({ provision }) => provision);
}

/** "điểm a khoản 2 Điều 5", smallest unit first, as Vietnamese law is cited. */
export function provisionWords(provision: Provision): string {
  return UNITS.flatMap(({ unit, label }) => {
    const ref = provision[unit];
    return ref === undefined ? [] : [`${label} ${ref}`];
  }).join(' ');
}
