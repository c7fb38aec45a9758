import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';

import { lastChanges } from '../api/audit';
import { namespaceKey } from '../api/keys';
import { Subject } from '../audit/Subject';
import { Loaded } from '../parts/Loaded';
import { Moment } from '../parts/Moment';

const SHOWN = 8;

export function LastChanges({ namespace }: { namespace: string }) {
  const query = useQuery({
    queryKey: namespaceKey(namespace, 'audit', 'last'),
    queryFn: () => lastChanges(namespace, SHOWN),
  });
  return (
    <section className="sheet" aria-labelledby="changes">
      <h2 id="changes">
        <Link to={`/${namespace}/audit`}>Last changes</Link>
      </h2>
      <Loaded query={query}>
        {(entries) => (
          <ul className="plain">
            {entries.map((entry) => (
              <li key={entry.id}>
                <strong>{entry.action}</strong> <Subject subject={entry.subject} />{' '}
                <span className="quiet">
                  by {entry.actor}, <Moment at={entry.at} />
                </span>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </section>
  );
}
