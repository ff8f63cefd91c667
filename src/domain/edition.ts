/** Which site is being made: the office's own, or the one filled with invented reports to show how it works. */
export type Edition = 'official' | 'demo' | 'preview';

/** What every page and file of the demo edition says of itself, and what its input files say in their title row. */
export const DEMO_MARK = 'DỮ LIỆU MINH HỌA';
