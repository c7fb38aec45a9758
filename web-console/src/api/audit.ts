import { api, body } from './client';
import type { Schemas, Whole } from './types';

export type AuditEntry = Whole<Schemas['AuditEntry'], 'namespace' | 'before' | 'after'>;

/** Some changes, newest first, and where the older ones begin. */
export interface AuditPage {
  items: AuditEntry[];
  next: string | undefined;
}

/** The changes of a namespace that are older than the one given, or the newest. */
export async function changes(ns: string, limit: number, after?: string): Promise<AuditPage> {
  const page = await body(
    api.GET('/api/v1/namespaces/{ns}/audit', {
      params: { path: { ns }, query: { limit, ...(after !== undefined && { after }) } },
    }),
  );
  return { items: (page.items ?? []) as AuditEntry[], next: page.next };
}

/** The newest changes of a namespace. */
export async function lastChanges(ns: string, limit: number): Promise<AuditEntry[]> {
  return (await changes(ns, limit)).items;
}
