import { expect, test, vi } from 'vitest';

vi.stubGlobal('location', { origin: 'http://127.0.0.1:8080' });
const { servingOf } = await import('../api/issuers');
const { stops } = await import('./RevokeAsk');

const targets = [
  { version: 1, weight: 3 },
  { version: 2, weight: 1 },
];

test.each([
  [[1, 2], 'all requests'],
  [[2], 'version 2: 25 % of requests'],
  [[7], 'nothing'],
])('revoking the signer of %s stops %s', (versions, expected) => {
  expect(stops({ function: 'fn', versions, ...servingOf(versions, targets) })).toBe(expected);
});
