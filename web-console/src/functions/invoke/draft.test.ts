import { expect, test } from 'vitest';

import { decoded, encoded, isBase64, size } from './bytes';
import { command, type Draft, EMPTY_DRAFT, request, withoutSecrets } from './draft';

function draft(part: Partial<Draft>): Draft {
  return { ...EMPTY_DRAFT, ...part };
}

test('a text goes through base64 and back', () => {
  expect(decoded(encoded('Grüße, 🚢'))).toBe('Grüße, 🚢');
  expect(size(encoded('four'))).toBe(4);
  expect(size(encoded('three'))).toBe(5);
});

test.each(['/w==', 'AAE='])('%s is no text', (base64) => {
  expect(decoded(base64)).toBeUndefined();
});

test.each([
  ['aGk=', true],
  ['', true],
  ['aGk', false],
  ['a$k=', false],
])('whether %s is base64: %s', (text, expected) => {
  expect(isBase64(text)).toBe(expected);
});

test('a request without headers and body has neither', () => {
  expect(request('http', draft({ path: '/x?y=1' }))).toEqual({ http: { method: 'GET', path: '/x?y=1' } });
});

test('a request brings headers, body and version', () => {
  const written = draft({ method: 'POST', headers: 'Accept: text/plain\n', body: 'hi', version: '2' });
  expect(request('http', written)).toEqual({
    http: { method: 'POST', path: '/', headers: { accept: 'text/plain' }, body: 'aGk=' },
    version: 2,
  });
});

test.each([
  ['http' as const, { path: 'x' }, 'slash'],
  ['http' as const, { headers: 'Accept' }, 'no header'],
  ['operation' as const, {}, 'Name the operation'],
  ['operation' as const, { operation: 'x', payload: '?', isPayloadBase64: true }, 'no base64'],
  ['export' as const, { exportName: 'add', arguments: '[1' }, 'no JSON'],
  ['export' as const, { exportName: 'add', arguments: '{}' }, 'a list'],
  ['export' as const, { exportName: 'add', arguments: '[9007199254740993]' }, 'as text'],
])('%s of %j is not sent', (kind, part, reason) => {
  expect(() => request(kind, draft(part))).toThrow(reason);
});

test('an operation takes text or base64', () => {
  const text = draft({ operation: 'echo', payload: 'hi' });
  const base64 = draft({ ...text, payload: 'aG\nk=', isPayloadBase64: true });
  expect(request('operation', text)).toEqual({ operation: 'echo', payload: 'aGk=' });
  expect(request('operation', base64)).toEqual(request('operation', text));
});

test('the command of a request says all of it', () => {
  const written = draft({ method: 'POST', headers: 'Accept: a\nCookie: b', body: 'hi', version: '2' });
  expect(command('f', 'n', request('http', written))).toEqual([
    ...['invoke', 'f', '-n', 'n', '--version', '2', '--http', 'POST /'],
    ...['-H', 'accept: a', '--header-file', 'headers.txt', '--body', 'hi'],
  ]);
});

test('the command of an export ends with its arguments', () => {
  const written = draft({ exportName: 'add', arguments: '[2, "-3"]' });
  expect(command('f', 'n', request('export', written))).toEqual([
    'invoke',
    'f',
    '-n',
    'n',
    '--export',
    'add',
    '2',
    '-3',
  ]);
});

test('the command of bytes that are no text reads a file', () => {
  expect(command('f', 'n', { operation: 'o', payload: '/w==' }).slice(4)).toEqual([
    '--operation',
    'o',
    '--payload-file',
    'payload.bin',
  ]);
});

test('what is shown has no secrets', () => {
  const asked = request('http', draft({ headers: 'Authorization: Bearer x\nAccept: y' }));
  expect(withoutSecrets(asked).http?.headers).toEqual({ authorization: '…', accept: 'y' });
});
