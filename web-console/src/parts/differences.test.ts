import { expect, test } from 'vitest';

import { differences, words } from './differences';

test('fields that differ are named by their path, in order', () => {
  expect(
    differences(
      { type: 'memory', limits: { cpu: 'PT1S', log: 1 }, gone: true },
      { type: 'redis', limits: { cpu: 'PT2S', log: 1 } },
    ),
  ).toEqual([
    { field: 'gone', before: true, after: undefined },
    { field: 'limits.cpu', before: 'PT1S', after: 'PT2S' },
    { field: 'type', before: 'memory', after: 'redis' },
  ]);
});

test('what was made is taken apart', () => {
  expect(differences(undefined, { name: 'a', config: {} })).toEqual([
    { field: 'config', before: undefined, after: {} },
    { field: 'name', before: undefined, after: 'a' },
  ]);
});

test('lists are compared whole', () => {
  expect(differences({ targets: [1] }, { targets: [2] })).toEqual([
    { field: 'targets', before: [1], after: [2] },
  ]);
});

test('null is as good as absent', () => {
  expect(differences({ reason: null }, {})).toEqual([]);
});

test('a secret that was set is one field', () => {
  expect(differences({ password: undefined }, { password: { set: true } })).toEqual([
    { field: 'password', before: undefined, after: { set: true } },
  ]);
});

test.each([
  [undefined, 'nothing'],
  ['<b>', '<b>'],
  [{ set: true }, 'set, and shown to nobody'],
  [[1, 'a'], '[1,"a"]'],
  [false, 'false'],
])('%j is said as %s', (value, expected) => {
  expect(words(value)).toBe(expected);
});
