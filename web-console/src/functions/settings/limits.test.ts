import { expect, test } from 'vitest';

import type { Limits } from '../../api/health';
import { bytes, limitRows } from './limits';

const LIMITS: Limits = {
  memoryBytes: 67_108_864,
  tableElements: 65_536,
  wallDeadline: 'PT5S',
  cpuTime: 'PT0.25S',
  hostCalls: 10_000,
  responseBytes: 8_388_608,
  logBytes: 65_536,
};

test.each([
  [1, '1 bytes'],
  [1024, '1 KiB'],
  [1536, '1.5 KiB'],
  [67_108_864, '64 MiB'],
  [2 ** 31, '2 GiB'],
  [1_000_001, '1,000,001 bytes'],
])('%d bytes are said as %s', (count, expected) => {
  expect(bytes(count)).toBe(expected);
});

const PLATFORM = { defaults: LIMITS, max: { ...LIMITS, wallDeadline: 'PT5M', hostCalls: 1_000_000 } };

test('limits are said in their units', () => {
  const said = limitRows(LIMITS, { defaults: {}, platform: PLATFORM }).map(({ release }) => release);
  expect(said).toEqual(['64 MiB', '65,536', '5.0 s', '250 ms', '10,000', '8 MiB', '64 KiB']);
});

test('a limit that is another than the default is the release’s own', () => {
  const defaults = { memoryBytes: 33_554_432, wallDeadline: 'PT5S' };
  const rows = limitRows({ ...LIMITS, hostCalls: 7 }, { defaults, platform: PLATFORM });
  const told = rows.filter(({ isOwn, isPlatforms }) => isOwn || !isPlatforms);
  expect(told.map(({ id, byDefault, isPlatforms, isOwn }) => [id, byDefault, isPlatforms, isOwn])).toEqual([
    ['memoryBytes', '32 MiB', false, true],
    ['wallDeadline', '5.0 s', false, false],
    ['hostCalls', '10,000', true, true],
  ]);
});

test('the most that a release may name is the platform’s', () => {
  const rows = limitRows(LIMITS, { defaults: {}, platform: PLATFORM });
  const most = Object.fromEntries(rows.map((row) => [row.id, row.most]));
  expect(most).toMatchObject({ wallDeadline: '5 min', hostCalls: '1,000,000', memoryBytes: '64 MiB' });
});
