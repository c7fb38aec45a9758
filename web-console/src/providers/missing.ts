import type { Health } from '../events/types';

/** The names that functions miss a provider of, since it is removed or was never made. */
export function missing({ functions, providers }: Health): string[] {
  const blamed = functions.flatMap(({ causes }) => causes.flatMap(({ provider }) => provider ?? []));
  const there = new Set(providers.map(({ name }) => name));
  return [...new Set(blamed)].filter((name) => !there.has(name)).sort();
}
