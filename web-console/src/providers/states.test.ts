import { expect, test } from 'vitest';

import type { ProviderView } from '../api/providers';
import type { Feed } from '../events/feed';
import type { ProviderState } from '../events/types';
import { hit, stateOf } from './states';

const PROVIDER = {
  name: 'store',
  breaker: 'closed',
  health: {
    status: 'unhealthy',
    reason: 'unreachable',
    message: 'Redis is away.',
    checkedAt: '2026-01-01T00:00:05Z',
  },
} as ProviderView;

function feed(at: string, state: Partial<ProviderState>, connected = true): Feed {
  const provider = { name: 'store', contract: 'c', type: 't', status: 'healthy', breaker: 'open', ...state };
  const health = { at, functions: [], providers: [provider as ProviderState] };
  return { connected, lost: undefined, statistics: [], health };
}

test('events that are newer win, with the message that is still true only', () => {
  expect(stateOf(PROVIDER, feed('2026-01-01T00:00:06.5Z', {}))).toEqual({
    status: 'healthy',
    breaker: 'open',
    reason: undefined,
    message: undefined,
    checkedAt: '2026-01-01T00:00:06.5Z',
  });
  const same = feed('2026-01-01T00:00:06Z', { status: 'unhealthy', reason: 'unreachable' });
  expect(stateOf(PROVIDER, same)).toMatchObject({ breaker: 'open', message: 'Redis is away.' });
});

test.each([
  ['older', feed('2026-01-01T00:00:04Z', {})],
  ['from before the connection broke', feed('2026-01-01T00:00:09Z', {}, false)],
  ['of others', feed('2026-01-01T00:00:09Z', { name: 'other' })],
])('events that are %s do not', (_, events) => {
  expect(stateOf(PROVIDER, events)).toMatchObject({ status: 'unhealthy', breaker: 'closed' });
});

test('hit is what serves and claims, each function once', () => {
  const each = { contract: 'c', release: 1 };
  expect(
    hit([
      { ...each, function: 'a', link: 'one', serving: true, claimed: true },
      { ...each, function: 'a', link: 'two', serving: true, claimed: true },
      { ...each, function: 'b', link: 'one', serving: false, claimed: true },
      { ...each, function: 'c', link: 'one', serving: true, claimed: false },
    ]),
  ).toEqual(['a']);
});
