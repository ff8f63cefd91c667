import { fileURLToPath } from 'node:url';
import type { HastPluginEntry } from 'satteri';
import { toGuidePicture } from '#domain/route.ts';
import { pictureNamedBy, picturesFor } from '../guide-pictures.ts';

/** Pictures wider than this, in pixels of the page, are hard to read on a telephone, so they open by themselves. */
const WIDEST_ON_A_TELEPHONE = 480;

/**
 * The pictures of a guide as the page shows them: at the address they are served from, with the room they will take,
 * fetched when they come near. Runs after `refuseUnsafeMarkup`, so each is recorded.
 */
export const showGuidePictures: HastPluginEntry = ({ fileURL }) => {
  const pictures = fileURL === undefined ? undefined : picturesFor(fileURLToPath(fileURL));
  if (pictures === undefined) return null;
  return {
    name: 'guide-pictures',
    element: {
      filter: ['img'],
      visit(node, context) {
        const name = pictureNamedBy(String(node.properties['src']));
        const size = name === undefined ? undefined : pictures[name];
        if (name === undefined || size === undefined) return;
        const address = toGuidePicture(name);
        const shown = { src: address, width: size.width, height: size.height };
        for (const [key, value] of Object.entries({
          ...shown,
          loading: 'lazy',
          decoding: 'async',
        })) {
          context.setProperty(node, key, value);
        }
        if (size.width <= WIDEST_ON_A_TELEPHONE) return;
        context.wrapNode(node, {
          type: 'element',
          tagName: 'a',
          properties: { href: address },
          children: [],
        });
      },
    },
  };
};
