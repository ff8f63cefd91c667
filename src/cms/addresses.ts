/** Folder of the built site that holds the editor's program. */
export const CMS_FOLDER = 'quan-tri/bo-may';
export const CMS_ENTRY = 'start.js';
export const CMS_PROGRAM = `/${CMS_FOLDER}/${CMS_ENTRY}`;
/** Where the program finds its configuration. */
export const CMS_CONFIG = '/quan-tri/config.json';
/** What `npm run cms` answers at beside them; a built site has none of it. */
export const LOCAL_CMS = {
  page: '/quan-tri/',
  manual: '/quan-tri/tu-khoi-dong.js',
  decap: '/quan-tri/decap/',
  program: '/quan-tri/tai-cho/',
  api: '/quan-tri/api',
  preview: '/quan-tri/xem-thu',
} as const;
