import { expect, it } from 'vitest';
import { unknownFactsOf } from '#views/task/unknown-facts.ts';
import { aLibrary } from '../exports/small-library.ts';

it('what is not published is said once for each reason', () => {
  const [nothing, some] = aLibrary({
    tasks: [
      {},
      { deadline: { words: 'Hằng năm' }, partnerAgencies: { unknown: 'not-in-sources' } },
    ],
  }).tasks;
  expect(nothing && unknownFactsOf(nothing)).toEqual([
    'Chưa công bố cơ quan chủ trì, cơ quan phối hợp, thời hạn: Phụ lục của Kế hoạch chưa được đăng.',
  ]);
  expect(some && unknownFactsOf(some)).toEqual([
    'Chưa công bố cơ quan chủ trì: Phụ lục của Kế hoạch chưa được đăng.',
    'Chưa công bố cơ quan phối hợp: các nguồn đã đọc không nêu.',
  ]);
});
