import type { RightsSource } from '../../api/bindings';
import type { Binding } from '../../api/releases';
import type { VersionView } from '../../api/versions';
import { canonical, withoutBinding } from './contracts';

/** `needed`: claimed, but nothing serves it; `unclaimed`: bound, but the claims do not allow it. */
export type RightState = 'granted' | 'implicit' | 'needed' | 'unclaimed';

/** A row of the rights matrix. */
export interface Right {
  contract: string;
  /** The numbers of the versions whose claims name it. */
  claimedBy: number[];
  bindings: Binding[];
  state: RightState;
  /** Why it needs no binding. */
  note?: string;
}

/** The versions whose claims count: those that serve; the newest one before the first release. */
export function countingVersions({
  release,
  versions,
}: Pick<RightsSource, 'release' | 'versions'>): VersionView[] {
  const serving = versions.filter(({ number }) => release.targets.some(({ version }) => version === number));
  return serving.length > 0 ? serving : versions.slice(0, 1);
}

/** What the claims of the versions name, and what is bound besides; what needs doing first. */
export function rights(versions: VersionView[], bindings: Binding[]): Right[] {
  const contracts = new Set([
    ...versions.flatMap(({ capabilities }) => capabilities.map(canonical)),
    ...bindings.map(({ contract }) => contract),
  ]);
  const rows = [...contracts].map((contract) => right(contract, versions, bindings));
  return rows.sort((a, b) => ORDER[a.state] - ORDER[b.state] || a.contract.localeCompare(b.contract));
}

const ORDER: Record<RightState, number> = { needed: 0, unclaimed: 1, granted: 2, implicit: 3 };

function right(contract: string, versions: VersionView[], bindings: Binding[]): Right {
  const claiming = versions.filter((version) => claims(version, contract));
  const bound = bindings.filter((binding) => binding.contract === contract);
  const note = withoutBinding(contract) ?? servedByItself(claiming);
  const row = { contract, claimedBy: claiming.map(({ number }) => number), bindings: bound };
  if (claiming.length === 0) {
    return { ...row, state: 'unclaimed' };
  }
  if (bound.length > 0) {
    return { ...row, state: 'granted' };
  }
  return note === undefined ? { ...row, state: 'needed' } : { ...row, state: 'implicit', note };
}

/** A portable provider's claims name what it serves. */
function servedByItself(claiming: VersionView[]): string | undefined {
  return claiming.length > 0 && claiming.every(({ provider }) => provider)
    ? 'It serves this contract to others.'
    : undefined;
}

export function claims({ capabilities }: Pick<VersionView, 'capabilities'>, contract: string): boolean {
  return capabilities.some((capability) => canonical(capability) === contract);
}

/** The contracts that may be bound: those of the newest version's claims that need it. */
export function bindable(versions: VersionView[]): string[] {
  const named = versions[0]?.capabilities.map(canonical) ?? [];
  return [...new Set(named)].filter((contract) => withoutBinding(contract) === undefined);
}

/** A binding's name: the default link is not said. */
export function label({ contract, link }: { contract: string; link: string }): string {
  return link === 'default' ? contract : `${contract}/${link}`;
}
