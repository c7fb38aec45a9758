import { Link } from 'react-router';

import { useFeed } from '../events/EventsProvider';
import { missing } from './missing';

/** The names that functions are bound to and that have no provider; nothing if there are none. */
export function MissedProviders({ namespace }: { namespace: string }) {
  const { health } = useFeed();
  const names = health === undefined ? [] : missing(health);
  if (names.length === 0) {
    return null;
  }
  return (
    <section className="sheet" aria-labelledby="missed">
      <h2 id="missed">Missed</h2>
      <p>Functions are bound to these names, which have no provider now. Put them back, or bind another.</p>
      <ul className="plain">
        {names.map((name) => (
          <li key={name}>
            <Link to={`/${namespace}/providers/${name}`}>{name}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
