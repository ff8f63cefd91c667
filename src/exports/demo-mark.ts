import { DEMO_MARK } from '#domain/edition.ts';
import type { Library } from '#library/join.ts';
import type { Dataset, Field } from './dataset.ts';

const MARK_FIELD: Field = {
  name: 'isInvented',
  title: DEMO_MARK,
  type: 'boolean',
  description: 'Mọi dòng của tệp này là dữ liệu đặt ra để minh họa, không phải số liệu thật.',
};

/** A name or title as an edition gives it out. */
export function markedTitle(title: string, { edition }: Pick<Library, 'edition'>): string {
  return edition === 'demo' ? `${DEMO_MARK}: ${title}` : title;
}

/** A table of the demo edition: its title says so, and so does a last column, in every row and even in none. */
export function markedDataset(dataset: Dataset): Dataset {
  return {
    ...dataset,
    title: `${DEMO_MARK}: ${dataset.title}`,
    description: `${DEMO_MARK}. ${dataset.description}`,
    fields: [...dataset.fields, MARK_FIELD],
    rows: (library) => dataset.rows(library).map((row) => ({ ...row, [MARK_FIELD.name]: true })),
  };
}
