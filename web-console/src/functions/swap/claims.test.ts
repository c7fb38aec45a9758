import { expect, test } from 'vitest';

import type { VersionView } from '../../api/versions';
import { claimChanges } from './claims';

const ONE = {
  number: 1,
  revision: 1,
  issuer: 'A1',
  abi: 'wapc',
  dialect: 'D2',
  minimumMemoryBytes: 65_536,
  capabilities: ['wasmcloud:httpserver', 'wasmcloud:keyvalue'],
} as VersionView;

test('versions that claim the same differ in nothing', () => {
  expect(claimChanges([ONE], [{ ...ONE, number: 2 }])).toEqual([]);
});

test('what is claimed anew or no more is told', () => {
  const two = { ...ONE, capabilities: ['wasmcloud:httpserver', 'wasmcloud:messaging'] };
  expect(claimChanges([ONE], [two])).toEqual([
    { what: 'Claim wasmcloud:keyvalue', before: 'claimed', after: 'not claimed' },
    { what: 'Claim wasmcloud:messaging', before: 'not claimed', after: 'claimed' },
  ]);
});

test('a claim that one of two keeps stays', () => {
  expect(claimChanges([ONE], [ONE, { ...ONE, number: 2, capabilities: [] }])).toEqual([]);
});

test('revision and signer are told', () => {
  expect(claimChanges([ONE], [{ ...ONE, revision: 2, issuer: 'A2' }])).toEqual([
    { what: 'Revision', before: '1', after: '2' },
    { what: 'Signer', before: 'A1', after: 'A2' },
  ]);
});

test('a first release is compared with nothing', () => {
  expect(claimChanges([], [ONE])).toEqual([]);
});
