import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { findDefinitions } from '#domain/definition.ts';

/** Text, then "term = what it stands for" for each definition in it. */
const CASES: readonly (readonly [string, ...string[]])[] = [
  ['kinh tế tập thể (sau đây viết tắt là KTTT)', 'KTTT = kinh tế tập thể'],
  ['kinh tế tập thể (sau đây gọi tắt là KTTT)', 'KTTT = kinh tế tập thể'],
  ['kinh tế tập thể (sau đây được viết tắt là KTTT)', 'KTTT = kinh tế tập thể'],
  ['kinh tế tập thể (Sau đây viết tắt là KTTT)', 'KTTT = kinh tế tập thể'],
  ['kinh tế tập thể (viết tắt là KTTT)', 'KTTT = kinh tế tập thể'],
  ['kinh tế tập thể (viết tắt: KTTT)', 'KTTT = kinh tế tập thể'],
  ['kinh tế tập thể (gọi tắt là KTTT)', 'KTTT = kinh tế tập thể'],
  ['kinh tế tập thể (sau đây viết tắt: "KTTT")', 'KTTT = kinh tế tập thể'],
  ['kinh tế tập thể (sau đây viết tắt là “KTTT”)', 'KTTT = kinh tế tập thể'],
  ['kinh tế tập thể (dưới đây gọi tắt là KTTT)', 'KTTT = kinh tế tập thể'],
  ['kinh tế tập thể (từ đây viết tắt là KTTT)', 'KTTT = kinh tế tập thể'],
  ['kinh tế tập thể (trong Kế hoạch này viết tắt là KTTT)', 'KTTT = kinh tế tập thể'],
  ['kinh tế tập thể [sau đây viết tắt là KTTT]', 'KTTT = kinh tế tập thể'],
  ['phát triển kinh tế tập thể, sau đây viết tắt là KTTT, và', 'KTTT = kinh tế tập thể'],
  [
    'kinh tế tập thể, hợp tác xã (viết tắt là KTTT, HTX)',
    'KTTT = kinh tế tập thể',
    'HTX = hợp tác xã',
  ],
  [
    'kinh tế tập thể và hợp tác xã (sau đây viết tắt là KTTT và HTX)',
    'KTTT = kinh tế tập thể',
    'HTX = hợp tác xã',
  ],
  ['các hợp tác xã (HTX) trong tỉnh', 'HTX = hợp tác xã'],
  ['tổ hợp tác (THT), hợp tác xã (HTX)', 'THT = tổ hợp tác', 'HTX = hợp tác xã'],
  ['Ủy ban nhân dân (UBND) tỉnh', 'UBND = Ủy ban nhân dân'],
  ['Ủy ban nhân dân tỉnh (sau đây viết tắt là UBND tỉnh)', 'UBND tỉnh = Ủy ban nhân dân tỉnh'],
  ['Hội đồng nhân dân (sau đây viết tắt là HĐND)', 'HĐND = Hội đồng nhân dân'],
  [
    'Ban Chỉ đạo phát triển kinh tế tập thể tỉnh Gia Lai (sau đây viết tắt là BCĐ)',
    'BCĐ = Ban Chỉ đạo phát triển kinh tế tập thể tỉnh Gia Lai',
  ],
  [
    'Ban Chỉ đạo phát triển kinh tế tập thể tỉnh (sau đây gọi là Ban Chỉ đạo)',
    'Ban Chỉ đạo = Ban Chỉ đạo phát triển kinh tế tập thể tỉnh',
  ],
  [
    'Sở Nông nghiệp và Môi trường (sau đây viết tắt là Sở NN&MT)',
    'Sở NN&MT = Sở Nông nghiệp và Môi trường',
  ],
  ['phát triển kinh tế - xã hội (sau đây viết tắt là KT-XH)', 'KT-XH = kinh tế - xã hội'],
  [
    'Nghị quyết số 20-NQ/TW ngày 16 tháng 6 năm 2022 về kinh tế (sau đây viết tắt là Nghị quyết số 20-NQ/TW)',
    'Nghị quyết số 20-NQ/TW = Nghị quyết số 20-NQ/TW ngày 16 tháng 6 năm 2022 về kinh tế',
  ],
  [
    'Theo Chương trình hành động của Chính phủ (sau đây gọi là Chương trình)',
    'Chương trình = Chương trình hành động của Chính phủ',
  ],
  [
    'Các tổ hợp tác, hợp tác xã, liên hiệp hợp tác xã (sau đây gọi chung là tổ chức kinh tế tập thể)',
    'tổ chức kinh tế tập thể = Các tổ hợp tác, hợp tác xã, liên hiệp hợp tác xã',
  ],
  ['chuyển đổi số (CĐS)', 'CĐS = chuyển đổi số'],
  [
    'Ủy ban Mặt trận Tổ quốc Việt Nam (sau đây viết tắt là UBMTTQVN)',
    'UBMTTQVN = Ủy ban Mặt trận Tổ quốc Việt Nam',
  ],
  ['công nghệ thông tin (viết tắt là CNTT)', 'CNTT = công nghệ thông tin'],
  [
    'Liên minh Hợp tác xã tỉnh (sau đây gọi tắt là "Liên minh HTX tỉnh")',
    'Liên minh HTX tỉnh = Liên minh Hợp tác xã tỉnh',
  ],
  // Like a definition, but none.
  ['Người được bầu gọi là thành viên'],
  ['theo quy định (Điều 5)'],
  ['chương trình (OCOP) năm nay'],
  ['Nghị quyết (20-NQ/TW) của Đảng'],
  ['giai đoạn (2021-2030)'],
  ['viết tắt cho gọn'],
];

it.each(CASES)('%s', (text, ...expected) => {
  expect(findDefinitions(text).map(({ term, expansion }) => `${term} = ${expansion}`)).toEqual(
    expected,
  );
});

it('a definition tells where the short form stands', () => {
  for (const [text] of CASES) {
    for (const { term, start, end } of findDefinitions(text))
      expect(text.slice(start, end)).toBe(term);
  }
});

it('the real plan defines two resolutions, KTTT and HTX', () => {
  const source = readFileSync('tests/fixtures/plan/ke-hoach-2026.txt', 'utf8');
  const found = findDefinitions(source).map(({ term }) => term);
  expect(found).toEqual(['Nghị quyết số 20-NQ/TW', 'Nghị quyết số 09/NQ-CP', 'KTTT', 'HTX']);
});
