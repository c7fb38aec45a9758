import type { Dependent, ProviderView } from '../api/providers';
import type { Feed } from '../events/feed';
import type { ProviderState } from '../events/types';

/** How a provider is, as far as it is known. */
export interface State {
  status: ProviderState['status'];
  breaker: ProviderState['breaker'];
  reason: string | undefined;
  message: string | undefined;
  checkedAt: string | undefined;
}

/** The newer of what was read and what the events tell. */
export function stateOf(provider: ProviderView, { connected, health }: Feed): State {
  const { status, reason, message, checkedAt } = provider.health;
  const live = connected ? health?.providers.find(({ name }) => name === provider.name) : undefined;
  if (live === undefined || health === undefined || !isAfter(health.at, checkedAt)) {
    return { status, breaker: provider.breaker, reason, message, checkedAt };
  }
  const isSame = live.status === status && live.reason === reason;
  return {
    status: live.status,
    breaker: live.breaker,
    reason: live.reason,
    message: isSame ? message : undefined,
    checkedAt: isSame ? checkedAt : health.at,
  };
}

function isAfter(at: string, other: string | undefined): boolean {
  return other === undefined || Date.parse(at) > Date.parse(other);
}

/** The functions whose callers notice when the provider is away: those that serve and claim the contract. */
export function hit(dependents: Dependent[]): string[] {
  const names = dependents.filter(({ serving, claimed }) => serving && claimed).map((each) => each.function);
  return [...new Set(names)];
}
