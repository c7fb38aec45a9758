import { expect, test } from 'vitest';

import { configOf, draftOf, isSet, optionsOf, withoutSecrets } from './config';
import type { ConfigField } from './providerTypes';

const FIELDS: ConfigField[] = [
  { name: 'url', kind: 'text', hint: '' },
  { name: 'password', kind: 'secret', hint: '' },
  { name: 'max', kind: 'number', hint: '' },
  { name: 'plain', kind: 'flag', hint: '' },
  { name: 'allow', kind: 'list', hint: '' },
];

test('each field is sent as what it is, and empty ones are left out', () => {
  const values = { url: ' redis://a ', password: ' p ', max: '500', plain: 'true', allow: 'a,\n b\n' };
  expect(configOf(FIELDS, { values, removed: [] })).toEqual({
    url: 'redis://a',
    password: ' p ',
    max: 500,
    plain: true,
    allow: ['a', 'b'],
  });
  expect(configOf(FIELDS, { values: { url: ' ', password: '' }, removed: [] })).toEqual({});
});

test('what is no number is left for the platform to refuse', () => {
  expect(configOf(FIELDS, { values: { max: 'many' }, removed: [] })).toEqual({ max: 'many' });
});

test('a secret that is taken out is null, whatever was typed', () => {
  expect(configOf(FIELDS, { values: { password: 'p' }, removed: ['password'] })).toEqual({ password: null });
});

test('the fields begin with what there is, but for secrets', () => {
  const config = { url: 'u', password: { set: true }, max: 3, plain: false, allow: ['a', 'b'] };
  const draft = draftOf(FIELDS, config);
  expect(draft.values).toEqual({ url: 'u', max: '3', plain: 'false', allow: 'a\nb' });
  expect(configOf(FIELDS, draft)).toEqual({ url: 'u', max: 3, plain: false, allow: ['a', 'b'] });
});

test('no secret is shown', () => {
  expect(withoutSecrets(FIELDS, { url: 'u', password: 'p' })).toEqual({ url: 'u', password: '<password>' });
  expect(withoutSecrets(FIELDS, { password: null })).toEqual({ password: null });
});

test.each([
  [{ set: true }, true],
  [{ set: false }, false],
  [null, false],
  ['set', false],
])('%j is a secret that is set: %s', (value, expected) => {
  expect(isSet(value)).toBe(expected);
});

test('the command reads secrets from files and text as text', () => {
  expect(optionsOf(FIELDS, { url: '1', password: 'p', max: 5, allow: ['a'] }, {})).toEqual([
    '--set',
    'url="1"',
    '--secret',
    'password=password.secret',
    '--set',
    'max=5',
    '--set',
    'allow=["a"]',
  ]);
});

test('the command is told what differs only, and what is to be left out', () => {
  const before = { url: 'u', password: { set: true }, max: 5 };
  expect(optionsOf(FIELDS, { url: 'u' }, before)).toEqual(['--set', 'max=null']);
});

test('a secret is taken out by a whole configuration', () => {
  expect(optionsOf(FIELDS, { url: 'u', password: null }, { url: 'u' })).toEqual(['--config', 'config.json']);
});
