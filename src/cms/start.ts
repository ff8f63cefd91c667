import CMS, { type CmsConfig } from '@sveltia/cms';
import { CMS_CONFIG } from './addresses.ts';
import { EDITOR_COMPONENTS } from './editor-components.ts';
import { formatOf, isReadConfig } from './entry-formats.ts';

const response = await fetch(CMS_CONFIG);
// The file is made by cmsConfig() in the same build; null until the office says where content is kept.
const config: unknown = await response.json();

for (const component of EDITOR_COMPONENTS) CMS.registerEditorComponent(component);

if (isReadConfig(config) && isCmsConfig(config)) {
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
