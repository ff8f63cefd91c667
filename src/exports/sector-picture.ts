import type { Sector } from '#domain/labels.ts';
import coffee from './pictures/coffee.svg?raw';
import forest from './pictures/forest.svg?raw';
import fruit from './pictures/fruit.svg?raw';
import honey from './pictures/honey.svg?raw';
import rice from './pictures/rice.svg?raw';
import vegetable from './pictures/vegetable.svg?raw';

/** The drawing that stands for each sector: a whole SVG document of 640 × 360, flat colours of its own. */
export const SECTOR_PICTURES = {
  coffee,
  rice,
  honey,
  vegetable,
  fruit,
  forest,
} as const satisfies Record<Sector, string>;

/** The shapes of a drawing without the `<svg>` around them, to be put in one with the same attributes. */
export function shapesOf(picture: string): string {
  return picture.slice(picture.indexOf('>') + 1, picture.lastIndexOf('</svg>'));
}
