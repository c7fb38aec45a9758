import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';

import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import type { FunctionRef } from '../FunctionRef';
import { releaseQuery, versionsQuery } from '../queries';
import { Swap } from './Swap';

/** Chooses what a function serves next, shows what that would change, swaps, and shows how it goes. */
export function SwapPanel(ref: FunctionRef) {
  const [search] = useSearchParams();
  const release = useQuery(releaseQuery(ref));
  const versions = useQuery(versionsQuery(ref));
  const asked = Number(search.get('to')) || undefined;
  return (
    <Loaded query={release}>
      {(current) => (
        <Loaded query={versions}>
          {(found) =>
            found.length === 0 ? (
              <Empty title="There is no version to serve">
                <p>
                  <Link to={`/${ref.namespace}/upload`}>Upload a module</Link> and make a version of it.
                </p>
              </Empty>
            ) : (
              <Swap key={asked} {...ref} current={current} versions={found} asked={asked} />
            )
          }
        </Loaded>
      )}
    </Loaded>
  );
}
