import type { AuditEntry } from '../api/audit';

/** What is looked for among the changes; empty is anything. */
export interface AuditFilter {
  noun: string;
  actor: string;
  subject: string;
}

export const ANYTHING: AuditFilter = { noun: '', actor: '', subject: '' };

/** What an action was done to: `provider` of `provider.swapped`. */
export function nounOf(action: string): string {
  return action.split('.', 1)[0] ?? action;
}

export function matching(entries: AuditEntry[], filter: AuditFilter): AuditEntry[] {
  const part = filter.subject.trim().toLowerCase();
  return entries.filter(
    ({ action, actor, subject }) =>
      (filter.noun === '' || nounOf(action) === filter.noun) &&
      (filter.actor === '' || actor === filter.actor) &&
      subject.toLowerCase().includes(part),
  );
}

/** What may be chosen: each value that is there once, and the one that is chosen already. */
export function choices(
  entries: AuditEntry[],
  read: (entry: AuditEntry) => string,
  chosen: string,
): string[] {
  const all = new Set(entries.map(read));
  if (chosen !== '') {
    all.add(chosen);
  }
  return [...all].sort();
}

/** The page that shows what was changed, below the namespace's; undefined if there is none. */
export function pageOf({ action, subject }: AuditEntry): string | undefined {
  switch (nounOf(action)) {
    case 'function':
    case 'release':
      return `functions/${encodeURIComponent(subject)}`;
    case 'version':
      return `functions/${encodeURIComponent(subject.split('/', 1)[0] ?? subject)}`;
    case 'provider':
      return `providers/${encodeURIComponent(subject)}`;
    case 'route':
      return 'routes';
    case 'module':
      return 'modules';
    case 'issuer':
      return 'issuers';
    default:
      return undefined;
  }
}
