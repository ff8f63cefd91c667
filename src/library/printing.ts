const VARIABLE = 'PRINTS_PDF';

/** Whether the build that is running prints PDF files once its pages are there; `announcePrinting` says so. */
export function isPrinting(): boolean {
  return process.env[VARIABLE] === 'yes';
}

/** Tells the pages of this process, before they are made, whether they may offer themselves as PDF files. */
export function announcePrinting(prints: boolean): void {
  process.env[VARIABLE] = prints ? 'yes' : 'no';
}
