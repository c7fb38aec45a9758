import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { listReleases, type Release } from '../../api/releases';
import type { FunctionRef } from '../FunctionRef';
import { functionKey } from '../queries';
import { shares } from './changes';
import { ReleaseEntry } from './ReleaseEntry';

interface OvertakenProps extends FunctionRef {
  seen: number;
  theirs: Release;
  /** How one goes on. */
  children: ReactNode;
}

/** How many of the others' releases are shown. */
const SHOWN = 5;

/** What others have released since the release that a change was meant for. */
export function Overtaken({ namespace, name, seen, theirs, children }: OvertakenProps) {
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
      {children}
    </div>
  );
}
