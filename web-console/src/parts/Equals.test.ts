import { beforeAll, expect, test, vi } from 'vitest';

import { call, quoted } from './Equals';

beforeAll(() => {
  vi.stubGlobal('location', { origin: 'http://127.0.0.1:8080' });
});

test.each([
  ['2=100', '2=100'],
  ['two words', "'two words'"],
  ["it's", String.raw`'it'\''s'`],
  ['$HOME', "'$HOME'"],
  ['', "''"],
])('a shell reads %s back', (word, expected) => {
  expect(quoted(word)).toBe(expected);
});

test('a call that reads names no method', () => {
  expect(call({ path: '/api/v1/about' })).toBe(
    'curl -fsS -H "Authorization: Bearer $SLIPWAY_TOKEN" http://127.0.0.1:8080/api/v1/about',
  );
});

test('a call that writes brings its body', () => {
  expect(call({ method: 'POST', path: '/x', body: { reason: "it's" } })).toBe(
    `curl -fsS -X POST -H "Authorization: Bearer $SLIPWAY_TOKEN" -H 'Content-Type: application/json' ` +
      String.raw`-d '{"reason":"it'\''s"}' http://127.0.0.1:8080/x`,
  );
});
