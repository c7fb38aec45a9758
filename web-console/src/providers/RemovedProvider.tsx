import { Link } from 'react-router';

import type { AuditEntry } from '../api/audit';
import { Empty } from '../parts/Empty';
import { Equals } from '../parts/Equals';
import { Loaded } from '../parts/Loaded';
import { Moment } from '../parts/Moment';
import { optionsOf } from './config';
import { hadSecrets, lastSettings } from './lastSettings';
import { ProviderHistory } from './ProviderHistory';
import { typeOf } from './providerTypes';
import { useDependents, useHistory } from './queries';
import { WhoMisses } from './WhoMisses';

interface RemovedProviderProps {
  namespace: string;
  name: string;
}

/** A name without a provider: who misses it, and how it is put back. */
export function RemovedProvider({ namespace, name }: RemovedProviderProps) {
  const dependents = useDependents(namespace, name);
  const history = useHistory(namespace, name);
  const newest = history.data?.find(({ action }) => action === 'provider.removed');
  return (
    <>
      <Empty
        title={
          newest?.action === 'provider.removed' ? `${name} is removed` : `No provider has the name ${name}`
        }
      >
        {newest && (
          <p>
            {newest.actor} removed it, <Moment at={newest.at} />.
          </p>
        )}
        <p>
          <Link className="action primary" to={`/${namespace}/providers?create=${encodeURIComponent(name)}`}>
            {newest ? `Put ${name} back` : `Create ${name}`}
          </Link>
        </p>
      </Empty>
      <section className="sheet" aria-labelledby="dependents">
        <h2 id="dependents">Who misses it</h2>
        <Loaded query={dependents}>
          {(found) => <WhoMisses namespace={namespace} provider={name} dependents={found} />}
        </Loaded>
      </section>
      <Restoring namespace={namespace} name={name} history={history.data ?? []} />
      <ProviderHistory namespace={namespace} name={name} />
    </>
  );
}

interface RestoringProps extends RemovedProviderProps {
  history: AuditEntry[];
}

function Restoring({ namespace, name, history }: RestoringProps) {
  const settings = lastSettings(history);
  const type = settings && typeOf(settings.contract, settings.type);
  return (
    <section className="sheet" aria-labelledby="restoring">
      <h2 id="restoring">How it is put back</h2>
      <p>
        Create a provider of the same name and contract: what is bound to it works again at once.{' '}
        {hadSecrets(history) && 'Its secrets were not kept and have to be given again. '}
        {type?.data}
      </p>
      {settings && (
        <Equals
          command={[
            ...['providers', 'create', name, '-n', namespace],
            ...['--contract', settings.contract, '--type', settings.type],
            ...optionsOf(type?.fields ?? [], settings.config, {}),
          ]}
          curl={{
            method: 'PUT',
            path: `/api/v1/namespaces/${namespace}/providers/${name}`,
            headers: { 'If-None-Match': '*' },
            body: settings,
          }}
        />
      )}
    </section>
  );
}
