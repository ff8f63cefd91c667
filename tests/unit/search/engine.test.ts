import { describe, expect, it } from 'vitest';
import { SmallSite } from './small-site.ts';

const aPage = (title: string, text: string) => ({ title, text });

describe('marks', () => {
  const site = new SmallSite([
    aPage('Đường liên xã', 'Sửa đường, con đường qua ba thôn.'),
    aPage('Họ Dương', 'Dương là họ của nhiều người.'),
    aPage('Quyết định', 'Uỷ ban quyết định việc hoà giải.'),
  ]);

  it.each([
    ['dinh', ['Quyết định']],
    ['ĐỊNH', ['Quyết định']],
    ['định'.normalize('NFD'), ['Quyết định']],
    ['đường', ['Đường liên xã', 'Họ Dương']],
    ['dương', ['Họ Dương', 'Đường liên xã']],
    ['ủy ban hòa giải', ['Quyết định']],
    ['uỷ ban hoà giải', ['Quyết định']],
  ])('"%s" finds %j, the marks that were typed first', async (query, expected) => {
    expect(await site.titles(query)).toEqual(expected);
  });
});

describe('letters of Jrai and Bahnar', () => {
  const site = new SmallSite([
    aPage('Plei Ƀơng', 'Làng có nhà rông.'),
    aPage('Kŏng Pla', 'Đàn đá treo bên suối.'),
    aPage('Ĕa Sup', 'Hồ nước rộng.'),
    aPage('Čư Prông', 'Núi cao.'),
    aPage('Ñang Yok', 'Rẫy cà phê.'),
  ]);

  it.each([
    ['ƀơng', 'bong', 'Plei Ƀơng'],
    ['kŏng', 'kong', 'Kŏng Pla'],
    ['ĕa', 'ea', 'Ĕa Sup'],
    ['čư', 'cu', 'Čư Prông'],
    ['ñang', 'nang', 'Ñang Yok'],
  ])('"%s" and "%s" both find %s', async (marked, unmarked, expected) => {
    expect(await site.titles(marked)).toEqual([expected]);
    expect(await site.titles(unmarked)).toEqual([expected]);
    expect(await site.titles(marked.normalize('NFD'))).toEqual([expected]);
  });
});

describe('words and phrases', () => {
  const site = new SmallSite([
    aPage('Rời rạc', 'Xã ta hợp lòng dân, mọi tác động đều tốt. Tổ chức lại sản xuất.'),
    aPage('Liền nhau', 'Mỗi hợp tác xã một việc. Tổ này khác tổ kia.'),
  ]);

  it('a page with the words side by side stands above one that has them apart', async () => {
    expect(await site.titles('hop tac xa')).toEqual(['Liền nhau', 'Rời rạc']);
  });

  it('quotes ask for the very phrase, with its marks where any were typed', async () => {
    expect(await site.titles('"hợp tác xã"')).toEqual(['Liền nhau']);
    expect(await site.titles('"hop tac xa"')).toEqual(['Liền nhau']);
    expect(await site.titles('"hợp tác xả"')).toEqual([]);
    expect(await site.titles('"tác động"')).toEqual(['Rời rạc']);
    expect(await site.titles('"tạc động"')).toEqual([]);
  });

  it('the last word may still be growing', async () => {
    expect(await site.titles('hop ta')).toEqual(['Liền nhau', 'Rời rạc']);
    expect(await site.titles('tác đ')).toEqual(['Rời rạc']);
    expect(await site.titles('sản xu')).toEqual(['Rời rạc']);
  });
});

it('the one page with the words side by side is read among many that have them apart', async () => {
  const apart = 'Xã ta hợp lòng. Tác giả ở xã. Hợp lệ, tác dụng.';
  const site = new SmallSite([
    ...Array.from({ length: 40 }, (_, page) => aPage(`Trang ${page}`, apart)),
    aPage('Trang cần tìm', `Một hợp tác xã ${'và nhiều chuyện khác nữa '.repeat(20)}`),
  ]);
  expect((await site.titles('hop tac xa'))[0]).toBe('Trang cần tìm');
});

it('a longer word that far oftener follows the one before is meant as well', async () => {
  const site = new SmallSite([
    ...Array.from({ length: 8 }, (_, page) => aPage(`Việc ${page}`, 'Khen thưởng kịp thời.')),
    aPage('Lá thư', 'Người được khen thư từ đều đặn.'),
  ]);
  expect((await site.answer('khen thư')).count).toBe(9);
  expect((await site.answer('khen thưởng')).count).toBe(8);
});

describe('a wrong letter', () => {
  const site = new SmallSite([
    ...Array.from({ length: 3 }, (_, page) => aPage(`Thi đua ${page}`, 'Khen thưởng kịp thời.')),
    ...Array.from({ length: 9 }, (_, page) => aPage(`Rà soát ${page}`, 'Kiểm kê, rồi hưởng.')),
    aPage('Quét sân', 'Quét lá. Những hoạt động, những hoạt động ấy.'),
    aPage('Mười việc', 'Nghị quyết số mười, nghị quyết nữa, nghị quyết nào.'),
  ]);

  it.each([
    ['khem thưởng', 'khen thưởng'],
    ['nghi quet muoi', 'nghi quyết muoi'],
    ['khen thưởng', undefined],
    ['ngung hoat dong', undefined],
  ])('"%s" is read by its neighbours as %s', async (query, expected) => {
    expect((await site.answer(query)).suggestion).toBe(expected);
  });
});

describe('questions', () => {
  const text = 'Hợp tác xã phải báo cáo tiến độ theo luật.';
  const kinds = ['Mô hình hợp tác xã', 'Khoản của Kế hoạch', 'Văn bản', 'Cơ quan', 'Thuật ngữ'];
  const site = new SmallSite(
    kinds.map((kind) => ({ title: kind, text, kind, path: `${kind} › Luật` })),
  );

  it.each([
    ['báo cáo tiến độ theo luật nào', 'Văn bản'],
    ['hợp tác xã nào báo cáo tiến độ', 'Mô hình hợp tác xã'],
    ['cơ quan nào báo cáo tiến độ', 'Cơ quan'],
    ['báo cáo tiến độ là gì', 'Thuật ngữ'],
    ['khi nào báo cáo tiến độ', 'Khoản của Kế hoạch'],
    ['báo cáo tiến độ', 'Khoản của Kế hoạch'],
  ])('"%s" asks for a page of the kind %s', async (query, expected) => {
    expect((await site.titles(query))[0]).toBe(expected);
  });
});

describe('abbreviations', () => {
  const site = new SmallSite(
    [aPage('Viết tắt', 'Mọi HTX yếu kém.'), aPage('Viết đủ', 'Các hợp tác xã yếu kém.')],
    { synonyms: [['HTX', 'hợp tác xã']] },
  );

  it.each(['htx yếu kém', 'hợp tác xã yếu kém', 'hop tac xa yeu kem'])(
    '"%s" finds both the short and the full form',
    async (query) => {
      expect((await site.titles(query)).sort()).toEqual(['Viết tắt', 'Viết đủ'].sort());
    },
  );
});

it('facets count what each value would leave, the others as they are chosen', async () => {
  const site = new SmallSite([
    { ...aPage('Một', 'lúa gạo'), facets: { nam: ['2025'], 'co-quan': ['Sở A', 'Sở B'] } },
    { ...aPage('Hai', 'lúa nếp'), facets: { nam: ['2026'], 'co-quan': ['Sở A'] } },
    { ...aPage('Ba', 'lúa tẻ'), kind: 'Văn bản', facets: { nam: ['2026'] } },
    { ...aPage('Bốn', 'ngô'), facets: { nam: ['2026'] } },
  ]);
  const { count, facets } = await site.answer('lúa', { nam: '2026' });
  expect(count).toBe(2);
  expect(facets.nam).toEqual([
    { value: '2025', count: 1 },
    { value: '2026', count: 2 },
  ]);
  expect(facets['co-quan']).toEqual([{ value: 'Sở A', count: 1 }]);
  expect(facets.kind).toEqual([
    { value: 'Nhiệm vụ', count: 1 },
    { value: 'Văn bản', count: 1 },
  ]);
});

it('a question fetches only the parts of the index that hold its words, and each once', async () => {
  const site = new SmallSite(
    Array.from({ length: 40 }, (_, page) =>
      aPage(
        `Trang ${page}`,
        Array.from({ length: 90 }, (__, at) => `w${page * 70 + at}`).join(' '),
      ),
    ),
  );
  const shards = () => site.fetched.filter((path) => path.includes('/tu/'));
  const all = [...site.files.keys()].filter((path) => path.includes('/tu/'));
  expect(all.length).toBeGreaterThan(8);
  await site.titles('w100');
  expect(shards()).toHaveLength(1);
  await site.titles('w100');
  expect(shards()).toHaveLength(1);
});
