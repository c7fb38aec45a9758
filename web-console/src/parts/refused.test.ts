import { expect, test } from 'vitest';

import { Refusal } from '../api/refusal';
import { refusedAt } from './refused';

test.each([
  ['config.url', 'config.url', 'no'],
  ['config.allow[0]', 'config.allow', 'no'],
  ['config.allow.0', 'config.allow', 'no'],
  ['config.urls', 'config.url', undefined],
  [undefined, 'config.url', undefined],
])('a refusal of %s marks %s: %s', (field, path, expected) => {
  expect(refusedAt(new Refusal(400, { detail: 'no', ...(field !== undefined && { field }) }), path)).toBe(
    expected,
  );
});

test('what is no refusal marks nothing', () => {
  expect(refusedAt(new Error('x'), 'name')).toBeUndefined();
});
