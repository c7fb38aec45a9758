import { useQuery } from '@tanstack/react-query';

import { type About, about } from '../api/about';
import { ABOUT } from '../api/keys';
import { useFeed } from '../events/EventsProvider';
import { Badge } from '../parts/Badge';
import { Loaded } from '../parts/Loaded';
import { claimsHttp } from '../upload/publishing';
import type { FunctionRef } from './FunctionRef';
import { releaseQuery, versionsQuery } from './queries';
import { shares } from './releases/changes';
import { stateOf } from './stateOf';
import { Why } from './Why';

/** State, address and what serves. */
export function FunctionHead({ description, ...ref }: FunctionRef & { description?: string | undefined }) {
  const release = useQuery(releaseQuery(ref));
  const platform = useQuery({ queryKey: ABOUT, queryFn: about });
  const state = useFeed().health?.functions.find(({ name }) => name === ref.name);
  return (
    <section className="sheet" aria-label={`${ref.name} at a glance`}>
      {description !== undefined && description !== '' && <p>{description}</p>}
      <Loaded query={release}>
        {({ number, targets }) => (
          <dl className="facts">
            <dt>State</dt>
            <dd>
              <Badge state={stateOf(number, state)} />
            </dd>
            <dt>Serves</dt>
            <dd>{targets.length === 0 ? 'nothing: callers get 503' : shares(targets)}</dd>
            <dt>Release</dt>
            <dd>{number === 0 ? 'none yet' : number}</dd>
            <dt>Address</dt>
            <dd>{platform.data && <Address {...ref} url={address(platform.data, ref)} />}</dd>
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

/** Its own host, unless none of its versions could answer there. */
function Address({ url, ...ref }: FunctionRef & { url: string }) {
  const { data: versions = [] } = useQuery(versionsQuery(ref));
  if (versions.length > 0 && !versions.some(({ capabilities }) => claimsHttp(capabilities))) {
    return (
      <>
        none: its claims do not name <code>wascc:http_server</code>, so it is invoked by its tab Invoke
      </>
    );
  }
  return (
    <a href={url} target="_blank" rel="noreferrer">
      {url}
    </a>
  );
}

/** Where the ingress serves a function without any route. */
function address({ ingress: { domain, port } }: About, { namespace, name }: FunctionRef): string {
  return `http://${name}.${namespace}.${domain}:${port}/`;
}
