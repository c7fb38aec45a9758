import { expect, test } from 'vitest';

import { why } from './refusal';

test.each([
  ['No route takes it. Add one.', 'Add one.', 'No route takes it.'],
  ['No route takes it.', undefined, 'No route takes it.'],
  ['Add one.', 'Add one.', undefined],
  ['No route takes it.', 'Add one.', 'No route takes it.'],
  [undefined, 'Add one.', undefined],
])('of %s without %s stays %s', (detail, fix, reason) => {
  expect(why(detail, fix)).toBe(reason);
});
