import type { Page } from 'playwright-core';
import type { Camera } from './camera.ts';
import type { LocalCmsPage } from './editor-page.ts';

/** Wide enough for the form and the preview side by side, narrow enough for the form to be read on a telephone. */
export const SCREEN = { width: 900, height: 1000 };
/** The whole form without scrolling. */
export const WHOLE_FORM = { width: SCREEN.width, height: 5600 };

/** What the steps of a member of staff work with. */
export interface Desk {
  page: Page;
  cms: LocalCmsPage;
  camera: Camera;
}
