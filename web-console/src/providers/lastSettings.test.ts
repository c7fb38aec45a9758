import { expect, test } from 'vitest';

import type { AuditEntry } from '../api/audit';
import { hadSecrets, lastSettings } from './lastSettings';

const BEFORE = {
  contract: 'wascc:keyvalue',
  type: 'redis',
  config: { url: 'u', password: { set: true } },
  revision: 3,
};

function entry(action: string, before?: AuditEntry['before']): AuditEntry {
  return { id: 1, at: '', actor: 'ann', action, subject: 'store', ...(before && { before }) };
}

test('what was removed can be put back but for its secrets', () => {
  expect(lastSettings([entry('provider.removed', BEFORE)])).toEqual({
    contract: 'wascc:keyvalue',
    type: 'redis',
    config: { url: 'u' },
  });
});

test.each([
  ['nothing', []],
  ['a swap', [entry('provider.swapped', BEFORE), entry('provider.removed', BEFORE)]],
  ['a removal that tells nothing', [entry('provider.removed')]],
])('%s gives nothing to put back', (_, history) => {
  expect(lastSettings(history)).toBeUndefined();
});

test('secrets are told of only where there were some', () => {
  expect(hadSecrets([entry('provider.removed', BEFORE)])).toBe(true);
  expect(hadSecrets([entry('provider.removed', { ...BEFORE, config: { url: 'u' } })])).toBe(false);
  expect(hadSecrets([])).toBe(false);
});
