/** Where the engine begins, from the site's root; everything else is named by it. */
export const HEAD_FILE = 'tim-kiem/muc-luc.json';
