import CMS, { type CmsConfig } from '@sveltia/cms';
import { CMS_CONFIG } from './addresses.ts';
import { escapeForMdx } from './escape-mdx.ts';

const FIGURE = /<SoLieu\s+nam="([^"]*)"\s+nguon="([^"]*)">([\s\S]*?)<\/SoLieu>/;

const response = await fetch(CMS_CONFIG);
// The file is made by cmsConfig() in the same build; null until the office says where content is kept.
const config: unknown = await response.json();

CMS.registerEditorComponent({
  id: 'so-lieu',
  label: 'Số liệu có năm và nguồn',
  fields: [
    { name: 'words', label: 'Số liệu kèm đơn vị', widget: 'string' },
    { name: 'nam', label: 'Thời điểm', widget: 'string', hint: 'Có năm, ví dụ 12/2025' },
    { name: 'nguon', label: 'Mã nguồn', widget: 'string', hint: 'Một mã trong danh sách nguồn' },
  ],
  pattern: FIGURE,
  fromBlock: ([, nam = '', nguon = '', words = '']) => ({ words, nam, nguon }),
  toBlock: ({ words, nam, nguon }) =>
    `<SoLieu nam="${String(nam)}" nguon="${String(nguon)}">${String(words)}</SoLieu>`,
  toPreview: ({ words, nam }) => `${String(words)} (${String(nam)})`,
});

CMS.registerEventListener({
  name: 'preSave',
  handler: ({ entry }) => {
    const body: unknown = entry.getIn(['data', 'body']);
    return typeof body === 'string'
      ? entry.setIn(['data', 'body'], escapeForMdx(body.normalize('NFC')))
      : entry;
  },
});

if (isConfig(config)) {
  document.querySelector('[data-cms-closed]')?.remove();
  await CMS.init({ config });
}

function isConfig(json: unknown): json is CmsConfig {
  return typeof json === 'object' && json !== null && 'backend' in json;
}
