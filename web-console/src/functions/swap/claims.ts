import type { VersionView } from '../../api/versions';
import { bytes, type ChangeWords } from '../releases/changes';

const FACTS: [string, (version: VersionView) => string][] = [
  ['Revision', ({ revision }) => String(revision)],
  ['Signer', ({ issuer }) => issuer],
  ['ABI', ({ abi }) => abi],
  ['Dialect', ({ dialect }) => dialect ?? 'none'],
  ['Memory at the start', ({ minimumMemoryBytes }) => bytes(minimumMemoryBytes)],
  ['Expires', ({ expiresAt }) => expiresAt ?? 'never'],
];

/** What differs in what the versions claim and are; nothing if there were none before. */
export function claimChanges(before: VersionView[], after: VersionView[]): ChangeWords[] {
  if (before.length === 0) {
    return [];
  }
  const facts = FACTS.map(([what, read]) => ({ what, before: each(before, read), after: each(after, read) }));
  return [...capabilities(before, after), ...facts.filter((fact) => fact.before !== fact.after)];
}

function capabilities(before: VersionView[], after: VersionView[]): ChangeWords[] {
  const had = new Set(before.flatMap((version) => version.capabilities));
  const has = new Set(after.flatMap((version) => version.capabilities));
  return [...new Set([...had, ...has])]
    .filter((capability) => had.has(capability) !== has.has(capability))
    .sort()
    .map((capability) => ({
      what: `Claim ${capability}`,
      before: said(had.has(capability)),
      after: said(has.has(capability)),
    }));
}

function said(isClaimed: boolean): string {
  return isClaimed ? 'claimed' : 'not claimed';
}

/** The distinct values of some versions. */
function each(versions: VersionView[], read: (version: VersionView) => string): string {
  return [...new Set(versions.map(read))].sort().join(', ');
}
