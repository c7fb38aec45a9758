import type { UseQueryResult } from '@tanstack/react-query';

import type { Release } from '../../api/releases';
import type { VersionView } from '../../api/versions';
import { Loaded } from '../../parts/Loaded';
import { ChangeLines, ChangeList } from '../releases/ChangeList';
import { claimChanges } from './claims';
import { type Plan, targetsOf } from './plan';

interface RehearsalProps {
  query: UseQueryResult<Release>;
  isWhole: boolean;
  seen: Release;
  plan: Plan;
  versions: VersionView[];
}

/** What the plan would change in claims, bindings and limits, or why the platform would refuse it. */
export function Rehearsal({ query, isWhole, seen, plan, versions }: RehearsalProps) {
  if (!isWhole) {
    return <p role="status">Choose two different versions, and whole weights from 1.</p>;
  }
  const before = versions.filter(({ number }) => seen.targets.some(({ version }) => version === number));
  const after = versions.filter(({ number }) => targetsOf(plan).some(({ version }) => version === number));
  const claims = claimChanges(before, after);
  return (
    <section aria-labelledby="rehearsal">
      <h3 id="rehearsal">What changes</h3>
      {claims.length > 0 && <ChangeLines lines={claims} />}
      <Loaded query={query}>
        {({ changes = [] }) => <Outcome changes={changes} areClaimsSame={claims.length === 0} />}
      </Loaded>
    </section>
  );
}

function Outcome({
  changes,
  areClaimsSame,
}: {
  changes: Release['changes'] & object;
  areClaimsSame: boolean;
}) {
  if (changes.length === 0) {
    return <p>It serves this already: there is nothing to swap.</p>;
  }
  const others = ['bindings', 'limits'].filter(
    (part) => !changes.some(({ field }) => field.startsWith(part)),
  );
  const same = [...(areClaimsSame ? ['claims'] : []), ...others];
  return (
    <>
      <ChangeList changes={changes} />
      {same.length > 0 && <p className="quiet">The same as before: {same.join(', ')}.</p>}
    </>
  );
}
