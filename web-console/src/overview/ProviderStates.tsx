import { Link } from 'react-router';

import { useFeed } from '../events/EventsProvider';
import { Badge } from '../parts/Badge';
import { missing } from '../providers/missing';

/** Whether the providers serve, those too that functions are bound to and that are removed. */
export function ProviderStates({ namespace }: { namespace: string }) {
  const { health } = useFeed();
  const removed = health === undefined ? [] : missing(health);
  return (
    <section className="sheet" aria-labelledby="providers">
      <h2 id="providers">
        <Link to={`/${namespace}/providers`}>Providers</Link>
      </h2>
      {health?.providers.length === 0 && removed.length === 0 && (
        <p className="quiet">None. A function needs one for each capability it uses.</p>
      )}
      <ul className="plain">
        {health?.providers.map(({ name, type, breaker, status, reason }) => (
          <li key={name} className="row apart">
            <span>
              <Link to={`/${namespace}/providers/${name}`}>{name}</Link> <span className="quiet">{type}</span>
            </span>
            <Badge state={breaker === 'closed' ? status : `breaker ${breaker}`} />
            {reason !== undefined && <span className="quiet">{reason}</span>}
          </li>
        ))}
        {removed.map((name) => (
          <li key={name} className="row apart">
            <Link to={`/${namespace}/providers/${name}`}>{name}</Link>
            <Badge state="removed" />
          </li>
        ))}
      </ul>
    </section>
  );
}
