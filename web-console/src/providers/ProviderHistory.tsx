import { AuditRow } from '../audit/AuditRow';
import { Loaded } from '../parts/Loaded';
import { LOOKED_THROUGH, useHistory } from './queries';

/** What was done to a provider, as far as the namespace's last changes tell. */
export function ProviderHistory({ namespace, name }: { namespace: string; name: string }) {
  const history = useHistory(namespace, name);
  return (
    <section className="sheet" aria-labelledby="history">
      <h2 id="history">History</h2>
      <Loaded query={history}>
        {(entries) =>
          entries.length === 0 ? (
            <p className="quiet">
              None of the namespace&rsquo;s last {LOOKED_THROUGH} changes is of this provider.
            </p>
          ) : (
            <ul className="plain" aria-label="Changes, newest first">
              {entries.map((entry) => (
                <AuditRow key={entry.id} namespace={namespace} entry={entry} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}
