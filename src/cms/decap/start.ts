import { CMS_CONFIG } from '../addresses.ts';
import { choicesIn, editorComponents } from '../editor-components.ts';
import { formatOf, isReadConfig } from '../entry-formats.ts';
import type {} from './decap.ts';
import { PREVIEW_STYLE, previewPane } from './preview-pane.ts';
import { VIETNAMESE } from './vietnamese.ts';
import { withWords } from '../words.ts';

const { CMS } = window;
const response = await fetch(CMS_CONFIG);
const config: unknown = await response.json();
if (!isReadConfig(config)) throw new Error('Cấu hình của trang quản trị không đọc được.');

CMS.registerLocale('vi', withWords(CMS.getLocale('vi') ?? {}, VIETNAMESE));
for (const component of editorComponents(choicesIn(config))) {
  CMS.registerEditorComponent(component);
}
CMS.registerPreviewStyle(PREVIEW_STYLE, { raw: true });
for (const collection of config.collections) {
  const { name, format, extension = 'yaml', files = [] } = collection;
  if (format === undefined) continue;
  const written = formatOf(collection);
  CMS.registerCustomFormat(format, extension, written);
  // A file of a collection of files is known by its own name.
  for (const key of [name, ...files.map((file) => file.name)]) {
    CMS.registerPreviewTemplate(key, previewPane(collection, written));
  }
}
CMS.init({ config });
