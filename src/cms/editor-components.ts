import type { EditorComponentDefinition } from '@sveltia/cms';

const FIGURE = /<SoLieu\s+nam="([^"]*)"\s+nguon="([^"]*)">([\s\S]*?)<\/SoLieu>/;

/** What the text of an entry may hold beside Markdown, as a form of its own in either CMS. */
export const EDITOR_COMPONENTS: readonly EditorComponentDefinition[] = [
  {
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
  },
];
