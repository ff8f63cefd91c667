/** One drop-down above a list. Values hold no space: an item may carry several, separated by spaces. */
export interface FilterField {
  name: string;
  label: string;
  options: readonly FilterOption[];
  /** Name of the field whose values this one puts "x/" before: a role before an agency. It has no answers of its own. */
  qualifies?: string;
}

export interface FilterOption {
  value: string;
  label: string;
  /** How many items the choice would leave; absent where it depends on another field. */
  count?: number;
}

/** The choices a list really offers, each with how many items it would leave; in the order given. */
export function filterField<Item>(
  name: string,
  label: string,
  items: readonly Item[],
  optionsOf: (item: Item) => readonly { value: string; label: string }[],
  compare: (
    left: { value: string; label: string },
    right: { value: string; label: string },
  ) => number,
): FilterField {
  const options = new Map<string, { value: string; label: string; count: number }>();
  for (const { value, label: words } of items.flatMap((item) => [...optionsOf(item)])) {
    const known = options.get(value) ?? { value, label: words, count: 0 };
    options.set(value, { ...known, count: known.count + 1 });
  }
  return { name, label, options: [...options.values()].sort(compare) };
}
