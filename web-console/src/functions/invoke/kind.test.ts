import { expect, test } from 'vitest';

import type { RightsSource } from '../../api/bindings';
import { usualKind } from './kind';

function source(...abis: [string, string[]][]): Pick<RightsSource, 'release' | 'versions'> {
  const versions = abis.map(([abi, capabilities], i) => ({ number: abis.length - i, abi, capabilities }));
  return { release: { targets: [{ version: 1, weight: 1 }] }, versions } as RightsSource;
}

test.each([
  ['wapc', ['wascc:http_server'], 'http'],
  ['wasmbus', ['wasmcloud:httpserver'], 'http'],
  ['wapc', ['wascc:keyvalue'], 'operation'],
  ['exports', [], 'export'],
  ['exports', ['wascc:http_server'], 'export'],
  ['wasi-command', [], 'http'],
])('a guest of the ABI %s that claims %j is invoked by %s', (abi, capabilities, kind) => {
  expect(usualKind(source([abi, capabilities]), '')).toBe(kind);
});

test('the version counts that is invoked: the one that serves, or the one that was picked', () => {
  const two = source(['exports', []], ['wapc', []]);
  expect(usualKind(two, '')).toBe('operation');
  expect(usualKind(two, '2')).toBe('export');
});

test('a request of HTTP is what one begins with until the guest is known', () => {
  expect(usualKind(undefined, '')).toBe('http');
});
