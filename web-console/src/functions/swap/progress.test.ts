import { expect, test } from 'vitest';

import type { Release, VersionCount } from '../../api/releases';
import type { FunctionFigures } from '../../events/types';
import { next, parts, type Run, type Sample } from './progress';

const RUN: Run = {
  pressedAt: 1000,
  before: [{ version: 1, weight: 1 }],
  after: [{ version: 2, weight: 1 }],
};

function count(version: number, answered: number, failed = 0): VersionCount {
  return { version, invocations: answered + failed, outcomes: { answered, 'guest-trapped': failed } };
}

function figures(release: number, ...inFlight: [number, number][]): FunctionFigures {
  const versions = inFlight.map(([version, n]) => ({ version, answered: 0, failed: 0, inFlight: n }));
  return { release, versions } as unknown as FunctionFigures;
}

function sample(at: number, counts: VersionCount[], more: Partial<Sample> = {}): Sample {
  return { at, counts, figures: undefined, release: { number: 4 } as Release, ...more };
}

const begun = next(undefined, RUN, sample(1010, [count(1, 50, 1)], { release: undefined }));

test('a swap takes away, brings and keeps', () => {
  const run = { ...RUN, before: [...RUN.before, { version: 3, weight: 1 }] };
  expect(parts({ ...run, after: [...RUN.after, { version: 3, weight: 1 }] })).toEqual({
    old: [1],
    new: [2],
    kept: [3],
  });
});

test('what had ended before does not count', () => {
  const later = next(begun, RUN, sample(2000, [count(1, 57, 3), count(2, 4)]));
  expect(later.ended.get(1)).toEqual({ answered: 7, failed: 2 });
  expect(later.ended.get(2)).toEqual({ answered: 4, failed: 0 });
});

test('it is not cut over while the old one has any in flight', () => {
  const now = next(begun, RUN, sample(2000, [count(2, 4)], { figures: figures(4, [1, 1], [2, 0]) }));
  expect(now.isDrained).toBe(false);
  expect(now.cutOver).toBeUndefined();
});

test('it is not cut over before the new one answers', () => {
  const now = next(begun, RUN, sample(2000, [count(1, 51)], { figures: figures(4, [2, 0]) }));
  expect(now.isDrained).toBe(true);
  expect(now.cutOver).toBeUndefined();
});

test('statistics of the release before tell nothing of the drain', () => {
  const now = next(begun, RUN, sample(2000, [count(2, 4)], { figures: figures(3, [1, 0]) }));
  expect(now.inFlight).toBeUndefined();
  expect(now.cutOver).toBeUndefined();
});

test('it is not cut over before the platform has answered', () => {
  const early = sample(2000, [count(2, 4)], { figures: figures(3, [2, 0]), release: undefined });
  expect(next(begun, RUN, early).cutOver).toBeUndefined();
});

test('the time to the cut-over runs from pressing, and stays', () => {
  const over = next(begun, RUN, sample(2250, [count(2, 4)], { figures: figures(4, [2, 1]) }));
  expect(over.cutOver).toBe(1250);
  expect(next(over, RUN, sample(9000, [count(2, 90)], { figures: figures(4, [2, 1]) })).cutOver).toBe(1250);
});
