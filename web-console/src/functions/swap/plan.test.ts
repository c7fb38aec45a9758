import { expect, test } from 'vitest';

import { Refusal } from '../../api/refusal';
import type { Release } from '../../api/releases';
import type { VersionView } from '../../api/versions';
import { firstPlan, isWhole, overtaking, type Plan, requestOf, shared, targetsOf, wanted } from './plan';

const VERSIONS = [{ number: 3 }, { number: 2 }, { number: 1 }] as VersionView[];
const PLAN: Plan = { version: 3, weight: 10, other: { version: 2, weight: 90 }, allow: [] };

test.each([
  ['the newest that does not serve', [{ version: 3, weight: 1 }], undefined, 2],
  ['the one that was asked for', [{ version: 3, weight: 1 }], 1, 1],
  ['the newest if one was asked for that is not there', [], 9, 3],
])('a plan begins with %s', (_, targets, asked, expected) => {
  expect(firstPlan(VERSIONS, targets, asked).version).toBe(expected);
});

test('a new version begins with a small part beside the one that serves', () => {
  const plan = firstPlan(VERSIONS, [{ version: 2, weight: 1 }], undefined);
  expect(targetsOf(shared(plan, VERSIONS, [{ version: 2, weight: 1 }]) ?? plan)).toEqual([
    { version: 3, weight: 10 },
    { version: 2, weight: 90 },
  ]);
});

test('one version alone shares with none', () => {
  expect(shared({ ...PLAN, version: 1 }, [{ number: 1 }] as VersionView[], [])).toBeUndefined();
});

test.each([
  ['two versions with weights', PLAN, true],
  ['the same version twice', { ...PLAN, version: 2 }, false],
  ['a weight of nothing', { ...PLAN, weight: Number.NaN }, false],
  ['a weight of 0', { ...PLAN, weight: 0 }, false],
])('of %s can be asked: %s', (_, plan, expected) => {
  expect(isWhole(plan)).toBe(expected);
});

test('what was not said is not sent', () => {
  expect(requestOf({ ...PLAN, other: undefined }, '')).toEqual({ targets: [{ version: 3, weight: 100 }] });
});

const at = (number: number) => ({ number }) as Release;
const conflict = new Refusal(412, { code: 'precondition-failed', current: at(7) });

test.each([
  ['nothing has come since', at(5), undefined, undefined],
  ['the release that is read by now', at(6), undefined, 6],
  ['the one that a refusal tells of before it is read', at(5), conflict, 7],
  ['the newer one if both are known', at(8), conflict, 8],
])('overtaken by %s', (_, current, error, expected) => {
  expect(overtaking(at(5), current, error)?.number).toBe(expected);
});

test('only what can be allowed is offered', () => {
  expect(wanted(new Refusal(409, { code: 'revision-not-newer' }))).toBe('older-revision');
  expect(wanted(new Refusal(422, { code: 'release-invalid' }))).toBeUndefined();
  expect(wanted(new Error('other'))).toBeUndefined();
});
