import { expect, test } from 'vitest';

import type { FunctionState, ProviderState } from '../events/types';
import { missing } from './missing';

function blaming(name: string, ...providers: string[]): FunctionState {
  return { name, status: 'degraded', causes: providers.map((provider) => ({ provider, reason: 'removed' })) };
}

test('names each that is blamed and not there, once', () => {
  const there = { name: 'broken', status: 'unhealthy' } as ProviderState;
  const functions = [blaming('a', 'stock', 'broken'), blaming('b', 'stock', 'mail'), blaming('c')];
  expect(missing({ at: '', functions, providers: [there] })).toEqual(['mail', 'stock']);
});

test('what is not bound at all blames nobody', () => {
  const unbound: FunctionState = {
    name: 'a',
    status: 'degraded',
    causes: [{ contract: 'wascc:keyvalue', reason: 'x' }],
  };
  expect(missing({ at: '', functions: [unbound], providers: [] })).toEqual([]);
});
