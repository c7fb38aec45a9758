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

test('limits are said in their units', () => {
  const said = limitRows(LIMITS, {}).map(({ release }) => release);
  expect(said).toEqual(['64 MiB', '65,536', '5.0 s', '250 ms', '10,000', '8 MiB', '64 KiB']);
});

test('a limit that is another than the namespace’s is the release’s own', () => {
  const rows = limitRows(LIMITS, { memoryBytes: 67_108_864, wallDeadline: 'PT2S' });
  const named = rows.filter(({ namespace }) => namespace !== undefined);
  expect(named.map(({ id, namespace, isOwn }) => [id, namespace, isOwn])).toEqual([
    ['memoryBytes', '64 MiB', false],
    ['wallDeadline', '2.0 s', true],
  ]);
});
