import { expect, test } from 'vitest';

import type { Binding } from '../../api/releases';
import type { VersionView } from '../../api/versions';
import { HTTP_SERVER } from './contracts';
import { claims, bindable, countingVersions, rights } from './rights';

function version(number: number, capabilities: string[], provider = false): VersionView {
  return { number, capabilities, provider } as VersionView;
}

function binding(contract: string, provider = 'mem', link = 'default'): Binding {
  return { contract, link, provider, values: {}, scope: 'function' };
}

test('what is claimed and bound is granted, in either spelling', () => {
  const rows = rights([version(2, ['wasmcloud:keyvalue'])], [binding('wascc:keyvalue')]);
  expect(rows).toMatchObject([{ contract: 'wascc:keyvalue', claimedBy: [2], state: 'granted' }]);
});

test('what is claimed and not bound is needed, and comes first', () => {
  const rows = rights([version(1, ['wascc:blobstore', 'wascc:messaging'])], [binding('wascc:blobstore')]);
  expect(rows.map(({ contract, state }) => [contract, state])).toEqual([
    ['wascc:messaging', 'needed'],
    ['wascc:blobstore', 'granted'],
  ]);
});

test('what is bound and not claimed by a serving version is no right', () => {
  const rows = rights([version(1, [])], [binding('wascc:keyvalue')]);
  expect(rows).toMatchObject([{ state: 'unclaimed', claimedBy: [] }]);
});

test('of two versions that serve, both claims count', () => {
  const rows = rights([version(2, ['wascc:keyvalue']), version(1, ['a:b'])], []);
  expect(rows.map(({ contract, claimedBy }) => [contract, claimedBy])).toEqual([
    ['a:b', [1]],
    ['wascc:keyvalue', [2]],
  ]);
});

test.each(['wascc:http_server', 'wasmcloud:builtin:logging', 'wascc:extras', 'pinger'])(
  '%s needs no binding',
  (contract) => {
    expect(rights([version(1, [contract])], [])).toMatchObject([{ state: 'implicit' }]);
    expect(bindable([version(1, [contract])])).toEqual([]);
  },
);

test('a portable provider needs no binding of what it serves', () => {
  expect(rights([version(1, ['my:contract'], true)], [])).toMatchObject([{ state: 'implicit' }]);
});

test('before the first release the newest version counts', () => {
  const versions = [version(2, []), version(1, [])];
  const release = { targets: [] } as never;
  expect(countingVersions({ release, versions })).toEqual([versions[0]]);
});

test('after it those that serve count', () => {
  const versions = [version(2, []), version(1, [])];
  const release = { targets: [{ version: 1, weight: 1 }] } as never;
  expect(countingVersions({ release, versions })).toEqual([versions[1]]);
});

test('a claim counts in its newer spelling too', () => {
  expect(claims({ capabilities: ['wasmcloud:httpserver'] }, HTTP_SERVER)).toBe(true);
  expect(claims({ capabilities: ['wascc:http_client'] }, HTTP_SERVER)).toBe(false);
});
