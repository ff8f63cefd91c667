import { latestDay, type Day } from '#domain/date.ts';
import type { Library } from '#library/join.ts';
import type { Cell } from './csv.ts';

/** Types of the Table Schema of Frictionless. */
export type FieldType = 'string' | 'integer' | 'number' | 'boolean' | 'date';

/** One column of a dataset, as the page of data describes it. */
export interface Field {
  /** Key in the JSON file. */
  name: string;
  /** Header in the CSV file and name in the data package. */
  title: string;
  type: FieldType;
  description: string;
  /** Present when a row may leave it empty. */
  isOptional?: true;
  /** Present when the text holds several things between bars: "NV-001 | NV-002". */
  isList?: true;
  /** Every text the column can hold, where the list is closed. */
  allowed?: readonly string[];
}

/** A field with the way to read it from the thing a row is made of. */
export interface Column<Item> extends Field {
  read(item: Item): Cell;
}

/** One open table: CSV, JSON, data package and data dictionary all come from it. */
export interface Dataset {
  /** File name without extension. */
  name: string;
  title: string;
  /** What one row is and what the table leaves out. */
  description: string;
  fields: readonly Field[];
  /** Names of the fields that together tell two rows apart; empty when none do. */
  key: readonly string[];
  /** Years the table speaks of, where it speaks of any: "2026" or "2026/2027". */
  temporalCoverage(library: Library): string | undefined;
  /** Undefined when nothing in the table carries a date. */
  lastChangedOn(library: Library): Day | undefined;
  rows(library: Library): Record<string, Cell>[];
}

interface Definition<Item> {
  name: string;
  title: string;
  description: string;
  key?: readonly string[];
  columns: readonly Column<Item>[];
  items: (library: Library) => readonly Item[];
  yearOf?: (item: Item) => number;
  changedOn?: (item: Item) => Day;
}

export function defineDataset<Item>(definition: Definition<Item>): Dataset {
  const { name, title, description, key = [], columns, items, yearOf, changedOn } = definition;
  return {
    name,
    title,
    description,
    key,
    fields: columns,
    temporalCoverage(library) {
      if (yearOf === undefined) return undefined;
      const years = items(library).map(yearOf).sort();
      const [first, last] = [years.at(0), years.at(-1)];
      if (first === undefined) return undefined;
      return first === last ? String(first) : `${first}/${last}`;
    },
    lastChangedOn(library) {
      if (changedOn === undefined) return undefined;
      const days = items(library).map(changedOn);
      return days.length === 0 ? undefined : latestDay(days);
    },
    rows: (library) =>
      items(library).map((item) =>
        Object.fromEntries(columns.map((column) => [column.name, column.read(item)])),
      ),
  };
}
