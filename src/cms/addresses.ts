/** Folder of the built site that holds the editor's program. */
export const CMS_FOLDER = 'quan-tri/bo-may';
export const CMS_ENTRY = 'start.js';
export const CMS_PROGRAM = `/${CMS_FOLDER}/${CMS_ENTRY}`;
/** Where the program finds its configuration. */
export const CMS_CONFIG = '/quan-tri/config.json';
