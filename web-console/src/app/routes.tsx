import type { ComponentType } from 'react';
import { createBrowserRouter, Navigate, useRouteError } from 'react-router';

import { loading } from './loading';
import { Missing } from './Missing';
import { Shell } from './Shell';
import { Unusable } from './Unusable';

/** A page that is loaded when it is first gone to; what was shown stays until then. */
function page(path: string, load: () => Promise<ComponentType>) {
  const loaded = loading(load);
  return {
    path,
    lazy: async () => ({ Component: await loaded() }),
    HydrateFallback: () => null,
  };
}

function Failed() {
  return <Unusable error={useRouteError()} />;
}

const pages = [
  page('', async () => (await import('../overview/OverviewPage')).OverviewPage),
  page('functions', async () => (await import('../functions/FunctionsPage')).FunctionsPage),
  page('functions/:function/*', async () => (await import('../functions/FunctionPage')).FunctionPage),
  page('upload', async () => (await import('../upload/UploadPage')).UploadPage),
  page('modules', async () => (await import('../modules/ModulesPage')).ModulesPage),
  page('modules/:digest', async () => (await import('../modules/ModulePage')).ModulePage),
  page('issuers', async () => (await import('../issuers/IssuersPage')).IssuersPage),
  page('providers', async () => (await import('../providers/ProvidersPage')).ProvidersPage),
  page('providers/:provider', async () => (await import('../providers/ProviderPage')).ProviderPage),
  page('routes', async () => (await import('../routes/RoutesPage')).RoutesPage),
  page('audit', async () => (await import('../audit/AuditPage')).AuditPage),
  { path: '*', element: <Missing /> },
];

export const router = createBrowserRouter(
  [
    { path: '/', element: <Navigate to="/default" replace /> },
    { path: '/:namespace', element: <Shell />, children: [{ errorElement: <Failed />, children: pages }] },
  ],
  { basename: '/console' },
);
