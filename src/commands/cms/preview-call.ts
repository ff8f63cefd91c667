import { z } from 'zod';
import { Refusal } from '#import/office/refusal.ts';
import type { Call } from './local-server.ts';
import type { SitePreview } from './site-preview.ts';
import type { Intake } from './uploads.ts';

/** Paths a form may write to; anything else is not an entry. */
const path = z
  .string()
  .regex(/^content\/[\w./-]+$/)
  .refine((value) => !value.includes('..'));
const sent = z.object({
  path,
  text: z.string(),
  files: z.array(z.object({ path, content: z.base64() })),
  address: z.string().startsWith('/'),
});

/** Shows what the form has sent; answers with the sentences that keep it from being shown, none when it is. */
export function previewCall(preview: SitePreview, intake: Intake): Call {
  return async (body) => {
    const { path: entry, text, files, address } = sent.parse(body);
    const shown = new Map<string, string | Buffer>();
    try {
      for (const file of files) shown.set(file.path, await intake.bytesOf(file));
    } catch (error) {
      if (error instanceof Refusal) return { status: 200, body: [error.message] };
      throw error;
    }
    shown.set(entry, text);
    return { status: 200, body: await preview.show({ files: shown, address }) };
  };
}
