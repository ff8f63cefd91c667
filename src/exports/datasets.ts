import type { Library } from '#library/join.ts';
import { agencyDataset } from './agency-dataset.ts';
import { clauseDataset } from './clause-dataset.ts';
import { communeDataset } from './commune-dataset.ts';
import type { Dataset } from './dataset.ts';
import { markedDataset } from './demo-mark.ts';
import { documentDataset } from './document-dataset.ts';
import { figureDataset } from './figure-dataset.ts';
import { progressDataset } from './progress-dataset.ts';
import { storyDataset } from './story-dataset.ts';
import { taskDataset } from './task-dataset.ts';
import { termDataset } from './term-dataset.ts';

/** Every open table of the site, in the order the page of data lists them. */
export const DATASETS: readonly Dataset[] = [
  taskDataset,
  progressDataset,
  clauseDataset,
  documentDataset,
  agencyDataset,
  communeDataset,
  storyDataset,
  figureDataset,
  termDataset,
];

/** The same tables as this library's edition gives them out: those of the demo edition carry its mark. */
export function datasetsOf(library: Pick<Library, 'edition'>): readonly Dataset[] {
  return DATASETS.map((dataset) => inEdition(dataset, library));
}

export function inEdition(dataset: Dataset, { edition }: Pick<Library, 'edition'>): Dataset {
  return edition === 'demo' ? markedDataset(dataset) : dataset;
}
