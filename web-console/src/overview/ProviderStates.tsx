import { Link } from 'react-router';

import { useFeed } from '../events/EventsProvider';
import { Badge } from '../parts/Badge';

/** Whether the providers serve. */
export function ProviderStates({ namespace }: { namespace: string }) {
  const { health } = useFeed();
  return (
    <section className="sheet" aria-labelledby="providers">
      <h2 id="providers">
        <Link to={`/${namespace}/providers`}>Providers</Link>
      </h2>
      {health?.providers.length === 0 && (
        <p className="quiet">None. A function needs one for each capability it uses.</p>
      )}
      <ul className="plain">
        {health?.providers.map((provider) => (
          <li key={provider.name} className="row apart">
            <span>
              {provider.name} <span className="quiet">{provider.type}</span>
            </span>
            <Badge state={provider.breaker === 'closed' ? provider.status : `breaker ${provider.breaker}`} />
            {provider.reason !== undefined && <span className="quiet">{provider.reason}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
