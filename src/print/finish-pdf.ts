import { createHash } from 'node:crypto';
import { PDFDocument, PDFHexString } from '@cantoo/pdf-lib';
import type { Day } from '#domain/date.ts';
import { renumberElements } from './element-ids.ts';
import { reorderObjects } from './object-order.ts';
import { setBookmarks } from './outline.ts';
import type { Bookmark } from './sheet.ts';

export interface PdfFacts {
  title: string;
  author: string;
  subject: string;
  /** The day of the build, which stands for the time it was made. */
  madeOn: Day;
  bookmarks: readonly Bookmark[];
}

/**
 * What the browser printed, with what it cannot say itself: title, author, subject, the day of the build in place of the
 * clock, and the bookmarks the page asks for. Tags, links and pages stay. Same input, same bytes.
 */
export async function finishPdf(printed: Uint8Array, facts: PdfFacts): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(printed, { updateMetadata: false });
  const day = new Date(`${facts.madeOn}T00:00:00+07:00`);
  pdf.setTitle(facts.title, { showInWindowTitleBar: true });
  pdf.setAuthor(facts.author);
  pdf.setSubject(facts.subject);
  // The browser names itself and the machine it runs on.
  pdf.setCreator(facts.author);
  pdf.setCreationDate(day);
  pdf.setModificationDate(day);
  renumberElements(pdf);
  setBookmarks(pdf, facts.bookmarks);
  const name = createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 32);
  const id = PDFHexString.of(name);
  pdf.context.trailerInfo.ID = pdf.context.obj([id, id]);
  reorderObjects(pdf);
  return pdf.save({ useObjectStreams: true, updateFieldAppearances: false });
}
