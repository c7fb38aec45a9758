import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, NavLink, Route, Routes, useParams } from 'react-router';

import { Missing } from '../app/Missing';
import { Loaded } from '../parts/Loaded';
import { Page } from '../parts/Page';
import { TabBar } from '../parts/TabBar';
import { FunctionHead } from './FunctionHead';
import type { FunctionRef } from './FunctionRef';
import { functionQuery, releaseQuery, versionsQuery } from './queries';
import { SwapPanel } from './swap/SwapPanel';
import { TABS } from './tabs';

/** A function: what it serves, and by tabs all that belongs to it. */
export function FunctionPage() {
  const { namespace = 'default', function: name = '' } = useParams();
  const ref = { namespace, name };
  const query = useQuery(functionQuery(ref));
  return (
    <Page title={name} action={query.data && <NextStep {...ref} />}>
      <Loaded query={query}>
        {(found) => (
          <>
            <FunctionHead {...ref} description={found.description} />
            <Tabs {...ref} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** The page's primary action. */
function NextStep(ref: FunctionRef) {
  const { data: versions } = useQuery(versionsQuery(ref));
  const { data: release } = useQuery(releaseQuery(ref));
  // The panel of the swap has a primary action of its own.
  const isSwapping = useParams()['*'] === 'swap';
  if (versions === undefined || release === undefined || isSwapping) {
    return null;
  }
  const [to, words] =
    versions.length === 0
      ? [`/${ref.namespace}/upload`, 'Upload a version']
      : [
          `/${ref.namespace}/functions/${ref.name}/swap`,
          // A binding alone makes a release, which serves nothing.
          release.targets.length === 0 ? 'Make the first release' : 'Swap version',
        ];
  return (
    <Link className="action primary" to={to}>
      {words}
    </Link>
  );
}

function Tabs(ref: FunctionRef) {
  const base = `/${ref.namespace}/functions/${ref.name}`;
  return (
    <>
      <TabBar label={`Parts of ${ref.name}`} className="tabs">
        {TABS.map(({ path, title }) => (
          <NavLink key={path} to={`${base}/${path}`}>
            {title}
          </NavLink>
        ))}
      </TabBar>
      <Routes>
        <Route index element={<Navigate to={`${base}/versions`} replace />} />
        <Route path="swap" element={<SwapPanel key={ref.name} {...ref} />} />
        {TABS.map(({ path, Panel }) => (
          <Route key={path} path={path} element={<Panel key={ref.name} {...ref} />} />
        ))}
        <Route path="*" element={<Missing />} />
      </Routes>
    </>
  );
}
