import { agencyDataset } from './agency-dataset.ts';
import { clauseDataset } from './clause-dataset.ts';
import { communeDataset } from './commune-dataset.ts';
import type { Dataset } from './dataset.ts';
import { documentDataset } from './document-dataset.ts';
import { figureDataset } from './figure-dataset.ts';
import { storyDataset } from './story-dataset.ts';
import { taskDataset } from './task-dataset.ts';
import { termDataset } from './term-dataset.ts';

/** Every open table of the site, in the order the page of data lists them. */
export const DATASETS: readonly Dataset[] = [
  taskDataset,
  clauseDataset,
  documentDataset,
  agencyDataset,
  communeDataset,
  storyDataset,
  figureDataset,
  termDataset,
];
