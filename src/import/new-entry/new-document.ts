import { documentKey } from '#domain/document-number.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '#domain/labels.ts';
import { optionOf } from './asked.ts';
import type { NewPlan, NewRequest } from './new-kinds.ts';

const NOT_READ = { unknown: 'not-in-sources' } as const;
/** What a number says of its document's kind: 92/2024/NĐ-CP is a decree. */
const KIND_SIGNS: readonly [RegExp, DocumentKind][] = [
  [/\/QH\d+$/u, 'law'],
  [/(?:^|[/-])NQ(?:[/-]|$)/u, 'resolution'],
  [/(?:^|[/-])NĐ(?:[/-]|$)/u, 'decree'],
  [/(?:^|[/-])QĐ(?:[/-]|$)/u, 'decision'],
  [/(?:^|[/-])TT(?:[/-]|$)/u, 'circular'],
];

export function planDocument(request: NewRequest): NewPlan {
  const { name, today } = request;
  const why = optionOf(request, 'why');
  const given = optionOf(request, 'kind');
  const kind = given ?? KIND_SIGNS.find(([sign]) => sign.test(name))?.[1];
  const refused: string[] = [];
  if (!/\d/.test(name)) {
    refused.push(
      `"${name}" không giống số ký hiệu. Ghi đúng như in, ví dụ 20-NQ/TW, 92/2024/NĐ-CP.`,
    );
  }
  if (!DOCUMENT_KINDS.some((known) => known === kind)) {
    refused.push(`Không rõ loại văn bản. Thêm --kind, chọn một: ${DOCUMENT_KINDS.join(', ')}.`);
  }
  if (why === undefined) {
    refused.push('Thiếu --why "vì sao người đọc kế hoạch cần văn bản này, một câu".');
  }
  if (refused.length > 0) return { refused };
  return {
    file: `content/documents/${documentKey(name)}.mdx`,
    values: {
      number: name,
      kind,
      title: NOT_READ,
      issuer: NOT_READ,
      issuedOn: NOT_READ,
      effectiveOn: NOT_READ,
      address: NOT_READ,
      whyHere: why,
      publishedOn: today,
    },
    body: '',
    next: [
      "Đọc được điều gì ở nguồn thì thay { unknown: … } bằng { value: '…', verification: verified, source: '…' }.",
      'Có bản gốc thì chép vào public/van-ban-goc/ và khai ở attachments.',
      'npm run check, rồi xem ở /van-ban/.',
    ],
  };
}
