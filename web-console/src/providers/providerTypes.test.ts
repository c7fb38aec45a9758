import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { CONTRACTS, TYPES, typeOf, typesFor } from './providerTypes';

const CAPABILITY = '../src/main/java/dev/slipway/capability';

/** The components of a configuration's record, with whether each is a secret. */
function components(file: string): [string, boolean][] {
  const source = readFileSync(`${CAPABILITY}/${file}.java`, 'utf8');
  const header = /public record \w+\(([^{]*)\) \{/.exec(source)?.[1] ?? '';
  return header
    .replaceAll(/@\w+(\([^)]*\))?/g, '')
    .split(/,(?![^<]*>)/)
    .map((each) => each.trim().split(/\s+/))
    .map((parts) => [parts.at(-1) ?? '', parts.join(' ').includes('Secret')]);
}

test.each([
  ['memory', 'keyvalue/MemoryConfig'],
  ['redis', 'keyvalue/RedisConfig'],
  ['postgres', 'keyvalue/PostgresConfig'],
  ['nats', 'messaging/NatsSettings'],
  ['files', 'blobstore/FilesSettings'],
  ['http', 'http/HttpSettings'],
  ['function', 'portable/FunctionConfig'],
])('%s asks for what the platform takes, and for secrets as such', (type, file) => {
  const fields = TYPES.find(({ name }) => name === type)?.fields ?? [];
  expect(fields.map(({ name, kind }) => [name, kind === 'secret'])).toEqual(components(file));
});

test('a contract has its own types and portable ones', () => {
  expect(typesFor('wascc:keyvalue').map(({ name }) => name)).toEqual([
    'memory',
    'redis',
    'postgres',
    'function',
  ]);
  expect(typesFor('acme:own').map(({ name }) => name)).toEqual(['function']);
  expect(CONTRACTS).toEqual(['wascc:keyvalue', 'wascc:messaging', 'wascc:blobstore', 'wascc:http_client']);
});

test('a type of another contract is none', () => {
  expect(typeOf('wascc:keyvalue', 'nats')).toBeUndefined();
});
