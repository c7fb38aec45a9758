import { useQuery } from '@tanstack/react-query';

import { type FunctionHealth, readHealth } from '../../api/health';
import { namespaceKey } from '../../api/keys';
import { Action } from '../../parts/Action';
import { Badge } from '../../parts/Badge';
import { Equals } from '../../parts/Equals';
import { Loaded } from '../../parts/Loaded';
import { Moment } from '../../parts/Moment';
import type { FunctionRef } from '../FunctionRef';
import { Why } from '../Why';

/** How the function is, asked of each version that serves, and why it is not healthy. */
export function HealthSection({ namespace, name }: FunctionRef) {
  const query = useQuery({
    queryKey: namespaceKey(namespace, 'functions', name, 'health'),
    queryFn: () => readHealth(namespace, name),
    refetchInterval: 15_000,
  });
  return (
    <section className="sheet" aria-labelledby="health">
      <div className="row apart">
        <h2 id="health">Health</h2>
        <Action
          isDisabled={query.isFetching}
          onPress={() => {
            void query.refetch();
          }}
        >
          Ask again
        </Action>
      </div>
      <Loaded query={query}>{(health) => <Found health={health} namespace={namespace} />}</Loaded>
      <Equals
        command={['health', name, '-n', namespace]}
        curl={{ path: `/api/v1/namespaces/${namespace}/functions/${name}/health` }}
      />
    </section>
  );
}

function Found({ health, namespace }: { health: FunctionHealth; namespace: string }) {
  return (
    <>
      <p className="row">
        <Badge state={health.status} />
        <span className="quiet">
          asked on <Moment at={health.askedAt} />
        </span>
      </p>
      {health.causes.length > 0 && (
        <ul className="plain" aria-label="Causes">
          {health.causes.map((cause) => (
            <li key={JSON.stringify(cause)} className="cause">
              <Why cause={cause} namespace={namespace} />
            </li>
          ))}
        </ul>
      )}
      {health.versions.length > 0 && (
        <ul className="plain" aria-label="Versions">
          {health.versions.map(({ version, status }) => (
            <li key={version} className="row">
              Version {version} <Badge state={status} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
