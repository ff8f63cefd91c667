import CMS, { type CmsConfig } from '@sveltia/cms';
import { CMS_CONFIG } from './addresses.ts';
import { choicesIn, editorComponents } from './editor-components.ts';
import { formatOf, isReadConfig } from './entry-formats.ts';

// Sveltia (0.221) changes its view inside a view transition, and a second change that comes before the browser has drawn
// the first is undone by it: content that loads at once, or in a tab behind others, leaves the sign-in page for good.
Object.defineProperty(document, 'startViewTransition', { value: undefined });

const response = await fetch(CMS_CONFIG);
// The file is made by cmsConfig() in the same build; null until the office says where content is kept.
const config: unknown = await response.json();

if (isReadConfig(config) && isCmsConfig(config)) {
  for (const component of editorComponents(choicesIn(config))) {
    CMS.registerEditorComponent(component);
  }
  for (const collection of config.collections) {
    const { format, extension = 'yaml' } = collection;
    if (format !== undefined) {
      CMS.registerCustomFormat(format, extension, formatOf(collection));
    }
  }
  document.querySelector('[data-cms-closed]')?.remove();
  await CMS.init({ config });
}

function isCmsConfig(json: object): json is CmsConfig {
  return 'backend' in json;
}
