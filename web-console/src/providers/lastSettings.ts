import type { AuditEntry } from '../api/audit';
import type { Settings } from '../api/providers';
import { type Config, isSet } from './config';

/** What the provider was when it was removed, without its secrets; undefined if that is not known. */
export function lastSettings(history: AuditEntry[]): Settings | undefined {
  const [newest] = history;
  if (newest?.action !== 'provider.removed') {
    return undefined;
  }
  const { contract, type, config } = newest.before ?? {};
  if (typeof contract !== 'string' || typeof type !== 'string') {
    return undefined;
  }
  const open = Object.entries((config ?? {}) as Config).filter(([, value]) => !isSet(value));
  return { contract, type, config: Object.fromEntries(open) };
}

/** Whether it had secrets when it was removed, which have to be given again. */
export function hadSecrets([newest]: AuditEntry[]): boolean {
  const { config } = newest?.before ?? {};
  return Object.values((config ?? {}) as Config).some(isSet);
}
