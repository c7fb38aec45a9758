import { api, body } from './client';
import type { Schemas } from './types';

export type AuditEntry = Schemas['AuditEntry'];

/** Some changes, newest first, and where the older ones begin. */
export type AuditPage = Schemas['PageAuditEntry'];

/** The changes of a namespace that are older than the one given, or the newest. */
export function changes(ns: string, limit: number, after?: string): Promise<AuditPage> {
  return body(
    api.GET('/api/v1/namespaces/{ns}/audit', {
      params: { path: { ns }, query: { limit, ...(after !== undefined && { after }) } },
    }),
  );
}

/** The newest changes of a namespace. */
export async function lastChanges(ns: string, limit: number): Promise<AuditEntry[]> {
  return (await changes(ns, limit)).items;
}
