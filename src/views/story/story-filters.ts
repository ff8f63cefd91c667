import { SECTORS, SECTOR_LABELS } from '#domain/labels.ts';
import { placeOf, type Story } from '#domain/story.ts';
import { compareVietnamese } from '#domain/vietnamese.ts';
import { filterField, type FilterField } from '#views/list/filter-field.ts';

/** What a story answers to in each filter of the list of stories. */
export const storyFacets = {
  sector: (story: Story) => ({ value: story.sector, label: SECTOR_LABELS[story.sector] }),
  commune: (story: Story) => ({
    value: 'code' in story.commune ? story.commune.code : 'chua-ro',
    label: placeOf(story),
  }),
};

/** The drop-downs above the list of stories. */
export function storyFilters(stories: readonly Story[]): FilterField[] {
  const order: readonly string[] = SECTORS;
  return [
    filterField(
      'linh-vuc',
      'Lĩnh vực',
      stories,
      (story) => [storyFacets.sector(story)],
      (left, right) => order.indexOf(left.value) - order.indexOf(right.value),
    ),
    filterField(
      'xa',
      'Xã, phường',
      stories,
      (story) => [storyFacets.commune(story)],
      (left, right) => compareVietnamese(left.label, right.label),
    ),
  ];
}
