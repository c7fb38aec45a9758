import { api, body } from './client';
import type { Schemas, Whole } from './types';

export type AuditEntry = Whole<Schemas['AuditEntry'], 'namespace' | 'before' | 'after'>;

/** The newest changes of a namespace. */
export async function lastChanges(ns: string, limit: number): Promise<AuditEntry[]> {
  const page = await body(
    api.GET('/api/v1/namespaces/{ns}/audit', { params: { path: { ns }, query: { limit } } }),
  );
  return (page.items ?? []) as AuditEntry[];
}
