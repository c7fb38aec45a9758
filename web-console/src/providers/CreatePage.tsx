import { Link } from 'react-router';

import { Loaded } from '../parts/Loaded';
import { Page } from '../parts/Page';
import { CreateForm } from './CreateForm';
import { lastSettings } from './lastSettings';
import { useHistory } from './queries';

interface CreatePageProps {
  namespace: string;
  name: string;
  /** What it is to serve, if that is known already. */
  contract: string | null;
}

/** Makes a provider; one that was removed begins as it was. */
export function CreatePage({ namespace, name, contract }: CreatePageProps) {
  const history = useHistory(namespace, name);
  return (
    <Page
      title={name === '' ? 'Create a provider' : `Put ${name} back`}
      action={<Link to={`/${namespace}/providers`}>All providers</Link>}
    >
      <Loaded query={history}>
        {(entries) => (
          <CreateForm namespace={namespace} given={name} wanted={contract} start={lastSettings(entries)} />
        )}
      </Loaded>
    </Page>
  );
}
