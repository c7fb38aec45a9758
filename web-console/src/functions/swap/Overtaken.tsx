import { useQuery } from '@tanstack/react-query';

import { listReleases, type Release } from '../../api/releases';
import { Action } from '../../parts/Action';
import type { FunctionRef } from '../FunctionRef';
import { functionKey } from '../queries';
import { shares } from '../releases/changes';
import { ReleaseEntry } from '../releases/ReleaseEntry';

interface OvertakenProps extends FunctionRef {
  seen: number;
  theirs: Release;
  onLookAnew: () => void;
}

/** How many of the others' releases are shown. */
const SHOWN = 5;

/** What others have released since the release that this plan was made for. */
export function Overtaken({ namespace, name, seen, theirs, onLookAnew }: OvertakenProps) {
  const { data } = useQuery({
    queryKey: functionKey({ namespace, name }, 'releases', 'since', seen, theirs.number),
    queryFn: () => listReleases(namespace, name, SHOWN),
  });
  const since = data?.items.filter(({ number }) => number > seen) ?? [theirs];
  return (
    <div role="alert" className="problem">
      <strong>Somebody else has released in the meantime.</strong>
      <p>
        You saw release {seen}. Now release {theirs.number}
        {theirs.createdBy !== undefined && ` by ${theirs.createdBy}`} serves {shares(theirs.targets)}. Nothing
        of yours was changed.
      </p>
      <ol className="plain" aria-label="What the others did">
        {since.map((release) => (
          <ReleaseEntry key={release.number} release={release} />
        ))}
      </ol>
      <Action onPress={onLookAnew}>Look anew from release {theirs.number}</Action>
    </div>
  );
}
