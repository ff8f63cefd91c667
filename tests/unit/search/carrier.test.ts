import { expect, it } from 'vitest';
import { fromCarrier, toCarrier } from '#search/carrier.ts';

it('đ becomes a letter that folds to d, and comes back', () => {
  const carried = toCarrier('Định hướng, Đak Đoa, đường');
  expect(carried.normalize('NFD').replace(/\p{M}/gu, '')).toBe('Dinh huong, Dak Doa, duong');
  expect(fromCarrier(carried)).toBe('Định hướng, Đak Đoa, đường');
});

it('decomposed text is composed on the way in', () => {
  expect(toCarrier('định'.normalize('NFD'))).toBe(toCarrier('định'));
});
