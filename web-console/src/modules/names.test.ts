import { expect, test } from 'vitest';

import { bytes, fileName, shortDigest, shortKey, shortSubject } from './names';

test.each([
  [41, '41 bytes'],
  [1024, '1 KiB'],
  [188_409, '184 KiB'],
  [2_309_680, '2.2 MiB'],
  [268_435_456, '256 MiB'],
])('%d are said as %s', (count, expected) => {
  expect(bytes(count)).toBe(expected);
});

test('digests and keys are shortened to what people compare', () => {
  expect(shortDigest('sha256:6d8013773efaca2d378c')).toBe('6d8013773efa');
  expect(shortKey('ADB2WXCLWB5WWJHKM6XFDRSXNAVODLRW6H6CIFT4DD5BNVE23BNSNZKH')).toBe('ADB2WX…NZKH');
});

test.each([
  ['sha256:6d8013773efaca2d378c', '6d8013773efa'],
  ['ADB2WXCLWB5WWJHKM6XFDRSXNAVODLRW6H6CIFT4DD5BNVE23BNSNZKH', 'ADB2WX…NZKH'],
  ['ACCOUNTS', 'ACCOUNTS'],
  ['drafts/1', 'drafts/1'],
])('of a change to %s, %s is told', (subject, expected) => {
  expect(shortSubject(subject)).toBe(expected);
});

test.each([
  ['hello', 'hello-2.wasm'],
  ['../etc/passwd', 'etc-passwd-2.wasm'],
  [undefined, '6d8013773efa.wasm'],
])('the file of %s is %s', (name, expected) => {
  expect(fileName('sha256:6d8013773efaca2d', { revision: 2, ...(name !== undefined && { name }) })).toBe(
    expected,
  );
});
