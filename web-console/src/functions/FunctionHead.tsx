import { useQuery } from '@tanstack/react-query';

import { about, ownAddress } from '../api/about';
import { ABOUT } from '../api/keys';
import type { Release } from '../api/releases';
import { useFeed } from '../events/EventsProvider';
import { Badge } from '../parts/Badge';
import { Loaded } from '../parts/Loaded';
import { HTTP_SERVER } from './bindings/contracts';
import { claims, countingVersions } from './bindings/rights';
import type { FunctionRef } from './FunctionRef';
import { releaseQuery, versionsQuery } from './queries';
import { shares } from './releases/changes';
import { stateOf } from './stateOf';
import { Why } from './Why';

/** State, address and what serves. */
export function FunctionHead({ description, ...ref }: FunctionRef & { description?: string | undefined }) {
  const release = useQuery(releaseQuery(ref));
  const state = useFeed().health?.functions.find(({ name }) => name === ref.name);
  return (
    <section className="sheet" aria-label={`${ref.name} at a glance`}>
      {description !== undefined && description !== '' && <p>{description}</p>}
      <Loaded query={release}>
        {(current) => (
          <dl className="facts">
            <dt>State</dt>
            <dd>
              <Badge state={stateOf(current.number, state)} />
            </dd>
            <dt>Serves</dt>
            <dd>{current.targets.length === 0 ? 'nothing: callers get 503' : shares(current.targets)}</dd>
            <dt>Release</dt>
            <dd>{current.number === 0 ? 'none yet' : current.number}</dd>
            <dt>Address</dt>
            <dd>
              <Address {...ref} release={current} />
            </dd>
          </dl>
        )}
      </Loaded>
      {state?.causes.map((cause) => (
        <p key={`${cause.contract ?? ''}${cause.link ?? ''}${cause.reason}`} className="cause">
          <Why cause={cause} namespace={ref.namespace} />
        </p>
      ))}
    </section>
  );
}

/** Where it answers without any route; a function that does not claim HTTP answers nowhere. */
function Address({ release, ...ref }: FunctionRef & { release: Release }) {
  const { data: platform } = useQuery({ queryKey: ABOUT, queryFn: about });
  const { data: versions } = useQuery(versionsQuery(ref));
  if (platform === undefined || versions === undefined || versions.length === 0) {
    return <>–</>;
  }
  if (!countingVersions({ release, versions }).some((version) => claims(version, HTTP_SERVER))) {
    return (
      <>
        none: its claims do not name <code>{HTTP_SERVER}</code>, so it is invoked by its tab Invoke
      </>
    );
  }
  const address = ownAddress(ref.namespace, ref.name, platform.ingress);
  return (
    <a href={address} target="_blank" rel="noreferrer">
      {address}
    </a>
  );
}
