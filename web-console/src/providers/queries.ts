import { useQuery } from '@tanstack/react-query';

import { type AuditEntry, changes } from '../api/audit';
import { namespaceKey } from '../api/keys';
import { findProvider, listDependents } from '../api/providers';
import { nounOf } from '../audit/filter';

/** Counts of calls are no events, so they are read again as often as the platform checks its providers. */
export const CALLS_INTERVAL = 5000;

/** How many changes of the namespace are looked through: as many as the platform gives at once. */
export const LOOKED_THROUGH = 200;

export function useProvider(namespace: string, name: string) {
  return useQuery({
    queryKey: namespaceKey(namespace, 'providers', name),
    queryFn: () => findProvider(namespace, name),
    refetchInterval: CALLS_INTERVAL,
  });
}

export function useDependents(namespace: string, name: string) {
  return useQuery({
    queryKey: namespaceKey(namespace, 'providers', name, 'dependents'),
    queryFn: () => listDependents(namespace, name),
  });
}

/** What was done to a provider, newest first, among the namespace's last changes. */
export function useHistory(namespace: string, name: string) {
  return useQuery({
    queryKey: namespaceKey(namespace, 'audit', 'provider', name),
    queryFn: () => providerHistory(namespace, name),
  });
}

async function providerHistory(ns: string, name: string): Promise<AuditEntry[]> {
  const { items } = await changes(ns, LOOKED_THROUGH);
  return items.filter(({ action, subject }) => nounOf(action) === 'provider' && subject === name);
}
