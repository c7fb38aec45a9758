import type { Schemas } from './types';

export type LogLevel = Schemas['LogLevel'];

/** An entry or a gap of a function's log; what it has none of is left out. */
export type LogItem = Schemas['LogItem'];

/** Which entries are wanted; what is empty does not matter. */
export interface LogFilters {
  level: LogLevel | '';
  version: string;
  outcome: string;
  requestId: string;
  search: string;
}

/** How many entries a follower begins with. */
const BEGINNING = 100;

/** Where a log is followed. */
export function logPath(ns: string, fn: string, filters: LogFilters): string {
  const query = new URLSearchParams({ follow: 'true', limit: `${BEGINNING}` });
  for (const [name, value] of Object.entries(filters) as [string, string][]) {
    if (value.trim() !== '') {
      query.set(name, value.trim());
    }
  }
  return `/api/v1/namespaces/${encodeURIComponent(ns)}/functions/${encodeURIComponent(fn)}/logs?${query}`;
}
