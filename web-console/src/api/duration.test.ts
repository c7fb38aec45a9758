import { expect, test } from 'vitest';

import { millis, said } from './duration';

test.each([
  ['PT0S', 0],
  ['PT0.001234S', 1.234],
  ['PT5M', 300_000],
  ['PT1H2M3S', 3_723_000],
  ['P1DT1S', 86_401_000],
  ['-PT1S', -1000],
])('%s are %d ms', (duration, expected) => {
  expect(millis(duration)).toBeCloseTo(expected, 6);
});

test('what is no duration is no number', () => {
  expect(millis('5 minutes')).toBeNaN();
});

test.each([
  [0.354, '0.35 ms'],
  [3.21, '3.2 ms'],
  [250, '250 ms'],
  [1234, '1.2 s'],
  [600_000, '10 min'],
  [Number.NaN, '–'],
])('%d ms are said as %s', (milliseconds, expected) => {
  expect(said(milliseconds)).toBe(expected);
});
