import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearchParams } from 'react-router';

import { namespaceKey } from '../api/keys';
import { listProviders } from '../api/providers';
import { Empty } from '../parts/Empty';
import { Equals } from '../parts/Equals';
import { Loaded } from '../parts/Loaded';
import { Page } from '../parts/Page';
import { CreatePage } from './CreatePage';
import { MissedProviders } from './MissedProviders';
import { ProviderTable } from './ProviderTable';
import { CALLS_INTERVAL } from './queries';

/** What serves the namespace's functions; or, when its address says so, the form that makes one more. */
export function ProvidersPage() {
  const { namespace = 'default' } = useParams();
  const [search] = useSearchParams();
  const created = search.get('create');
  return created === null ? (
    <ProviderList namespace={namespace} />
  ) : (
    <CreatePage key={created} namespace={namespace} name={created} contract={search.get('contract')} />
  );
}

function ProviderList({ namespace }: { namespace: string }) {
  const query = useQuery({
    queryKey: namespaceKey(namespace, 'providers'),
    queryFn: () => listProviders(namespace),
    refetchInterval: CALLS_INTERVAL,
  });
  return (
    <Page
      title="Providers"
      action={
        <Link className="action primary" to="?create=">
          Create a provider
        </Link>
      }
    >
      <Loaded query={query}>
        {(providers) =>
          providers.length === 0 ? (
            <Empty title="No providers yet">
              <p>A function needs one for each capability that it uses, such as a store or a broker.</p>
              <p>
                <Link to="?create=">Create the first one</Link>, then bind functions to it.
              </p>
            </Empty>
          ) : (
            <ProviderTable namespace={namespace} providers={providers} />
          )
        }
      </Loaded>
      <MissedProviders namespace={namespace} />
      <Equals
        command={['providers', 'list', '-n', namespace]}
        curl={{ path: `/api/v1/namespaces/${namespace}/providers` }}
      />
    </Page>
  );
}
