import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';

import type { ProviderView, SwapReport } from '../api/providers';
import { Loaded } from '../parts/Loaded';
import { Page } from '../parts/Page';
import { ProviderDetails } from './ProviderDetails';
import { useProvider } from './queries';
import { RemovedProvider } from './RemovedProvider';
import { SwapForm } from './SwapForm';
import { SwapNote } from './SwapNote';

/** One provider, how it is and who needs it; where it is swapped and removed. */
export function ProviderPage() {
  const { namespace = 'default', provider: name = '' } = useParams();
  return <NamedProvider key={`${namespace} ${name}`} namespace={namespace} name={name} />;
}

function NamedProvider({ namespace, name }: { namespace: string; name: string }) {
  const query = useProvider(namespace, name);
  const [search, setSearch] = useSearchParams();
  const [report, setReport] = useState<SwapReport>();
  const isSwapping = search.has('swap');

  function show(provider: ProviderView | null) {
    if (provider === null) {
      return <RemovedProvider namespace={namespace} name={name} />;
    }
    return isSwapping ? (
      <SwapForm
        namespace={namespace}
        provider={provider}
        onSwapped={(swap) => {
          setReport(swap);
          setSearch({}, { replace: true });
        }}
      />
    ) : (
      <>
        {report && <SwapNote report={report} />}
        <ProviderDetails namespace={namespace} provider={provider} />
      </>
    );
  }

  return (
    <Page
      title={isSwapping && query.data ? `Swap ${name}` : name}
      action={
        query.data &&
        (isSwapping ? (
          <Link to={`/${namespace}/providers/${name}`}>Back to {name}</Link>
        ) : (
          <Link className="action primary" to="?swap">
            Swap
          </Link>
        ))
      }
    >
      <Loaded query={query}>{show}</Loaded>
    </Page>
  );
}
