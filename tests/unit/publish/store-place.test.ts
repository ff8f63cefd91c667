import { describe, expect, test } from 'vitest';
import { storePlaceOf } from '#publish/store-place.ts';
import { refusalOf } from './refusal-of.ts';

describe('the place of a store', () => {
  const env = { AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' };
  const endpoint = 'https://s3.example.vn';

  test('is a bucket and a folder in it, at an endpoint', () => {
    expect(storePlaceOf('s3://kho/trang/', endpoint, env)).toMatchObject({
      bucket: 'kho',
      prefix: 'trang/',
      region: 'us-east-1',
    });
    expect(storePlaceOf('s3://kho', endpoint, { ...env, AWS_REGION: 'hn-1' })).toMatchObject({
      prefix: '',
      region: 'hn-1',
    });
  });

  test.each([
    ['s3://', endpoint, env, 'không phải địa chỉ kho'],
    ['s3://KHO', endpoint, env, 'không phải địa chỉ kho'],
    ['s3://kho', undefined, env, 'Thiếu --endpoint'],
    ['s3://kho', 'http://s3.example.vn', env, 'phải ở địa chỉ https'],
    ['s3://kho', endpoint, {}, 'AWS_ACCESS_KEY_ID và AWS_SECRET_ACCESS_KEY'],
  ])('%s at %s is refused with a sentence', async (address, at, given, sentence) => {
    expect(
      await refusalOf(Promise.resolve().then(() => storePlaceOf(address, at, given))),
    ).toContain(sentence);
  });
});
