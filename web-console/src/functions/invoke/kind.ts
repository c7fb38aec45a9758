import type { RightsSource } from '../../api/bindings';
import { HTTP_SERVER } from '../bindings/contracts';
import { claims, countingVersions } from '../bindings/rights';

/** The form in which a function is invoked. */
export type Kind = 'http' | 'operation' | 'export';

/**
 * The form that a guest answers, by its ABI and what it claims.
 *
 * @param source absent while it is being read
 * @param version the number that is invoked; empty for what the release picks
 */
export function usualKind(
  source: Pick<RightsSource, 'release' | 'versions'> | undefined,
  version: string,
): Kind {
  const [usual] = source ? countingVersions(source) : [];
  const guest = source?.versions.find(({ number }) => `${number}` === version) ?? usual;
  if (guest?.abi === 'exports') {
    return 'export';
  }
  return !guest || guest.abi === 'wasi-command' || claims(guest, HTTP_SERVER) ? 'http' : 'operation';
}
