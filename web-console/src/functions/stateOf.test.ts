import { expect, test } from 'vitest';

import { stateOf } from './stateOf';

test.each([
  [0, undefined, 'not released'],
  [3, undefined, 'serving'],
  [3, 'unknown' as const, 'serving'],
  [3, 'healthy' as const, 'healthy'],
  [3, 'unhealthy' as const, 'unhealthy'],
])('release %d that is %s is said to be %s', (release, status, expected) => {
  expect(stateOf(release, status && { name: 'f', status, causes: [] })).toBe(expected);
});
