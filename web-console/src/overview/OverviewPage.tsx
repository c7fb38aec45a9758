import { useParams } from 'react-router';

import { Page } from '../parts/Page';
import { EngineSheet } from './EngineSheet';
import { FunctionCards } from './FunctionCards';
import { LastChanges } from './LastChanges';
import { ProviderStates } from './ProviderStates';

/** What runs in the namespace, at a glance. */
export function OverviewPage() {
  const { namespace = 'default' } = useParams();
  return (
    <Page title="Overview">
      <FunctionCards namespace={namespace} />
      <div className="cards">
        <EngineSheet />
        <ProviderStates namespace={namespace} />
      </div>
      <LastChanges namespace={namespace} />
    </Page>
  );
}
