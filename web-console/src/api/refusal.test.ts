import { expect, test } from 'vitest';

import { Away, mayPass, Refusal, why } from './refusal';

test.each([
  ['No route takes it. Add one.', 'Add one.', 'No route takes it.'],
  ['No route takes it.', undefined, 'No route takes it.'],
  ['Add one.', 'Add one.', undefined],
  ['No route takes it.', 'Add one.', 'No route takes it.'],
  [undefined, 'Add one.', undefined],
])('of %s without %s stays %s', (detail, fix, reason) => {
  expect(why(detail, fix)).toBe(reason);
});

test.each<[string, Error, boolean]>([
  ['no answer at all', new Away(undefined), true],
  ['a database that is away', new Refusal(503, {}), true],
  ['what is not there', new Refusal(404, {}), false],
  ['a conflict', new Refusal(412, {}), false],
])('of %s it is known whether it may pass', (_, error, expected) => {
  expect(mayPass(error)).toBe(expected);
});
