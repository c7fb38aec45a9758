import { expect, test, vi } from 'vitest';

vi.stubGlobal('location', { origin: 'http://127.0.0.1:8080' });
const { Refusal } = await import('../api/refusal');
const { ownAddress } = await import('../api/about');
const { allowanceFor, fitting, nameOf, wanted } = await import('./publishing');

test.each([
  ['Hello World.wasm', 'hello-world'],
  ['counter_v2', 'counter-v2'],
  ['42-things-', 'things'],
  ['--', ''],
])('%s gives the name %s', (text, expected) => {
  expect(nameOf(text)).toBe(expected);
});

test('only what can be accepted is offered', () => {
  expect(allowanceFor(new Refusal(422, { code: 'unbound-capability' }))).toBe('unbound-capability');
  expect(allowanceFor(new Refusal(409, { code: 'revision-not-newer' }))).toBe('older-revision');
  expect(allowanceFor(new Refusal(422, { code: 'release-invalid' }))).toBeUndefined();
  expect(allowanceFor(undefined)).toBeUndefined();
});

test('functions of another module key are not offered', () => {
  const functions = [{ name: 'a', subject: 'M1' }, { name: 'b', subject: 'M2' }, { name: 'c' }];
  expect(fitting(functions, 'M1').map(({ name }) => name)).toEqual(['a', 'c']);
});

test('a wish sends only what was said', () => {
  expect(wanted({ version: 2, after: 1, allow: [], reason: '' })).toEqual({
    targets: [{ version: 2, weight: 100 }],
  });
  expect(wanted({ version: 2, after: 1, allow: ['older-revision'], reason: 'back' })).toMatchObject({
    allow: ['older-revision'],
    reason: 'back',
  });
});

test('the address is the function’s own host', () => {
  expect(ownAddress('default', 'hello', { domain: 'localhost', port: 8000 })).toBe(
    'http://hello.default.localhost:8000/',
  );
  expect(ownAddress('a', 'b', { domain: 'x.org', port: 80 })).toBe('http://b.a.x.org/');
});
