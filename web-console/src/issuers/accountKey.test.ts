import { expect, test } from 'vitest';

import { faultOfKey, isSeed } from './accountKey';

const KEY = 'ADB2WXCLWB5WWJHKM6XFDRSXNAVODLRW6H6CIFT4DD5BNVE23BNSNZKH';

test('a key that keygen has printed is none to complain of', () => {
  expect(faultOfKey(KEY)).toBeUndefined();
});

test.each([
  ['MBL65BBU4UJLBCLOTYKRQC6V43LZ73WFOE7Y66WRSKGCWX5KSJBSK4IU', 'begins with A'],
  [KEY.slice(0, -1), '55'],
  [`${KEY.slice(0, 20)}1${KEY.slice(21)}`, 'letters A to Z'],
  [`${KEY.slice(0, 20)}B${KEY.slice(21)}`, 'check sum'],
])('%s is refused by what is wrong with it', (key, part) => {
  expect(faultOfKey(key)).toContain(part);
});

test('a seed is known by its beginning, and a public key is none', () => {
  expect(isSeed('SAAAAAAAAAAAAAAAAAAAAAAAAAAAAA')).toBe(true);
  expect(isSeed(KEY)).toBe(false);
});
