import { expect, test } from 'vitest';

import type { AuditEntry } from '../api/audit';
import { ANYTHING, choices, matching, nounOf, pageOf } from './filter';

function entry(id: number, action: string, actor: string, subject: string): AuditEntry {
  return { id, at: '2026-01-01T00:00:00Z', action, actor, subject };
}

const ENTRIES = [
  entry(3, 'provider.swapped', 'ann', 'Store'),
  entry(2, 'version.created', 'ann', 'counter/2'),
  entry(1, 'release.activated', 'bob', 'counter'),
];

test.each([
  [ANYTHING, [3, 2, 1]],
  [{ ...ANYTHING, noun: 'release' }, [1]],
  [{ ...ANYTHING, actor: 'ann' }, [3, 2]],
  [{ ...ANYTHING, subject: ' store' }, [3]],
  [{ noun: 'version', actor: 'bob', subject: '' }, []],
])('%j finds %j', (filter, expected) => {
  expect(matching(ENTRIES, filter).map(({ id }) => id)).toEqual(expected);
});

test('a choice stays though nothing has it any more', () => {
  expect(choices(ENTRIES, ({ actor }) => actor, 'zoe')).toEqual(['ann', 'bob', 'zoe']);
  expect(choices(ENTRIES, ({ action }) => nounOf(action), '')).toEqual(['provider', 'release', 'version']);
});

test.each([
  ['version.created', 'counter/2', 'functions/counter'],
  ['release.activated', 'counter', 'functions/counter'],
  ['provider.removed', 'store', 'providers/store'],
  ['namespace.changed', 'default', undefined],
])('%s of %s is shown by %s', (action, subject, page) => {
  expect(pageOf(entry(1, action, 'ann', subject))).toBe(page);
});
