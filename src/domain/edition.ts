/**
 * Which site is being made: the office's own, the one filled with invented reports to show how it works, or the one
 * that shows the office what is not out yet.
 */
export type Edition = 'official' | 'demo' | 'preview';

/** What every page and file of the demo edition says of itself, and what its input files say in their title row. */
export const DEMO_MARK = 'DỮ LIỆU MINH HỌA';

/** What every page of the preview edition says of itself. */
export const PREVIEW_MARK = 'BẢN XEM TRƯỚC';
