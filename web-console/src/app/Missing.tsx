import { Link } from 'react-router';

import { Empty } from '../parts/Empty';
import { Page } from '../parts/Page';

/** An address that names no page. */
export function Missing() {
  return (
    <Page title="No such page">
      <Empty title="There is nothing at this address">
        <p>
          <Link to="/">Go to the overview</Link>
        </p>
      </Empty>
    </Page>
  );
}
