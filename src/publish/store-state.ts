import { z } from 'zod';
import { timesSchema } from './old-assets.ts';

/** Where publications of a store leave word for the next one, beside the site's own files. */
export const STATE_PATH = '.cong-bo.json';

const stateSchema = z.object({
  /** `headersHash` of the rules by which every object was put; "" until a publication has come to its end. */
  headers: z.string(),
  leftOver: timesSchema,
  /** Every path that the last publication meant to put, whether it came to its end or not. */
  own: z.array(z.string()),
});
export type StoreState = z.infer<typeof stateSchema>;

/** The state a text holds; undefined when it is none. */
export function parseState(text: string): StoreState | undefined {
  try {
    return stateSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
