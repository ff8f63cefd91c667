import { expect, test } from 'vitest';
import { checkContent } from '#commands/check.ts';
import { SmallSite, STORY } from '../commands/small-site.ts';

async function problemsWith(text: string): Promise<string[]> {
  const { problems } = await checkContent(new SmallSite().append(STORY, text).root);
  return problems.map(({ code, line, message }) => `${code} ${line ?? '?'} ${message}`);
}

test('a quotation of a clause is to the letter, with or without marks around it', async () => {
  const words = 'xây dựng các mô hình hợp tác xã điển hình';
  expect(await problemsWith(`<TrichDan khoan="ii-1">${words}</TrichDan>`)).toEqual([]);
  expect(await problemsWith(`<TrichDan khoan="ii-1">“${words}”</TrichDan>`)).toEqual([]);
  const [problem = '', ...others] = await problemsWith(
    '<TrichDan khoan="ii-1">xây dựng các mô hình hợp tác xã tốt</TrichDan>',
  );
  expect(problem).toMatch(/^QUOTE-NOT-FOUND \d+ câu trích/);
  expect(others).toEqual([]);
});

test.each([
  ['<TrichDan khoan="ii-9">Lời</TrichDan>', 'CLAUSE-NOT-FOUND', 'Gần nhất: ii-1'],
  ['<TrichDan van-ban="20-nq-tv">Lời</TrichDan>', 'DOCUMENT-NOT-FOUND', 'Gần nhất: 20-nq-tw'],
  ['<TrichDan nguon="dai">Lời</TrichDan>', 'SOURCE-NOT-FOUND', 'nguồn'],
  ['<Anh ma="vuon" />', 'PHOTO-KEY-NOT-FOUND', 'không có ảnh mang key "vuon"'],
  [
    '<HopThongTin ten="Hộp">\n\nHợp tác xã có 120 hộ.\n\n</HopThongTin>',
    'FIGURE-NO-SOURCE',
    '120 hộ',
  ],
])('%s is %s', async (text, code, words) => {
  const problems = await problemsWith(text);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(code);
  expect(problems[0]).toContain(words);
});

test('two photographs of one key are told', async () => {
  const site = new SmallSite();
  const photo = /photos:\n((?: .*\n)+)/.exec(site.read(STORY))?.[1] ?? '';
  const keyed = photo.replace('src:', 'key: vuon\n    src:');
  site.spoil(STORY, photo, keyed + keyed);
  const { problems } = await checkContent(site.root);
  expect(problems.map(({ code }) => code)).toEqual(['CODE-DUPLICATE']);
});

test.each([
  ['chưa hỏi', false],
  ['sẽ xin ý kiến', false],
  ['Không có người trong ảnh', false],
  ['Hai người trong ảnh đồng ý, ngày 05/12/2025', true],
])(
  'people in a photograph, and the note says "%s": accepted is %s',
  async (consent, isAccepted) => {
    const site = new SmallSite();
    site.spoil(STORY, 'Hai người trong ảnh đồng ý, ngày 05/12/2025', consent);
    const { problems } = await checkContent(site.root);
    expect(problems.map(({ code }) => code)).toEqual(isAccepted ? [] : ['PHOTO-CONSENT']);
  },
);

test('a place without people needs nobody to agree', async () => {
  const site = new SmallSite();
  site
    .spoil(STORY, 'Hai người hái cà phê bên hàng cây trĩu quả', 'Con đường vắng, không có người')
    .spoil(STORY, 'Hai người trong ảnh đồng ý, ngày 05/12/2025', 'Không có người trong ảnh');
  expect((await checkContent(site.root)).problems).toEqual([]);
});
