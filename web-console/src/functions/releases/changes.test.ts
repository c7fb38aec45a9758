import { expect, test } from 'vitest';

import type { ReleaseState } from '../../api/releases';
import { bytes, difference, inWords, shares } from './changes';

const STATE: ReleaseState = {
  targets: [{ version: 1, weight: 100 }],
  limits: {
    memoryBytes: 67_108_864,
    tableElements: 65_536,
    wallDeadline: 'PT5S',
    cpuTime: 'PT5S',
    hostCalls: 10_000,
    responseBytes: 8_388_608,
    logBytes: 65_536,
  },
  instances: { policy: 'fresh' },
  environment: {},
  bindings: [{ contract: 'wascc:keyvalue', link: 'default', provider: 'mem', values: {}, scope: 'function' }],
};

test('shares say each version its part', () => {
  expect(shares([])).toBe('nothing');
  expect(shares([{ version: 2, weight: 7 }])).toBe('version 2');
  expect(
    shares([
      { version: 1, weight: 2 },
      { version: 2, weight: 1 },
    ]),
  ).toBe('version 1 (66.7 %), version 2 (33.3 %)');
});

test('equal states differ in nothing', () => {
  expect(difference(STATE, structuredClone(STATE))).toEqual([]);
});

test('each field that differs is told by its path, as the platform does', () => {
  const next: ReleaseState = {
    ...STATE,
    targets: [{ version: 2, weight: 100 }],
    limits: { ...STATE.limits, wallDeadline: 'PT2S' },
    environment: { MODE: 'fast' },
    bindings: [
      { contract: 'wascc:keyvalue', link: 'default', provider: 'redis', values: {}, scope: 'function' },
    ],
  };
  expect(difference(STATE, next)).toEqual([
    { field: 'bindings.wascc:keyvalue/default.provider', before: 'mem', after: 'redis' },
    { field: 'environment.MODE', before: undefined, after: 'fast' },
    { field: 'limits.wallDeadline', before: 'PT5S', after: 'PT2S' },
    { field: 'targets', before: STATE.targets, after: next.targets },
  ]);
});

test('a binding that ends is told whole', () => {
  const [change] = difference(STATE, { ...STATE, bindings: [] });
  expect(change && inWords(change)).toEqual({
    what: 'Binding wascc:keyvalue/default',
    before: 'provider mem',
    after: '–',
  });
});

test.each([
  ['limits.wallDeadline', 'PT2S', '2.0 s'],
  ['limits.memoryBytes', 67_108_864, '64 MiB'],
  ['limits.hostCalls', 10_000, '10000'],
  ['instances.policy', 'warm', 'warm'],
])('%s of %s is read as %s', (field, after, words) => {
  expect(inWords({ field, after }).after).toBe(words);
});

test('a shared binding says so, and its values', () => {
  const after = { provider: 'bus', values: { SUBSCRIPTION: 'a.b' }, scope: 'namespace' };
  expect(inWords({ field: 'bindings.wascc:messaging/default', after }).after).toBe(
    'provider bus, shared in the namespace, SUBSCRIPTION=a.b',
  );
});

test.each([
  [1023, '1023 B'],
  [213_328, '208.3 KiB'],
  [1_048_576, '1 MiB'],
])('%i bytes are %s', (value, words) => {
  expect(bytes(value)).toBe(words);
});
