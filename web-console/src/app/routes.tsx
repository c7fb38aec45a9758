import type { ComponentType } from 'react';
import { createBrowserRouter, Navigate } from 'react-router';

import { Failed } from './Failed';
import { loading } from './loading';
import { Missing } from './Missing';
import { Shell } from './Shell';

const PAGES: readonly (readonly [path: string, load: () => Promise<ComponentType>])[] = [
  ['', async () => (await import('../overview/OverviewPage')).OverviewPage],
  ['functions', async () => (await import('../functions/FunctionsPage')).FunctionsPage],
  ['functions/:function/*', async () => (await import('../functions/FunctionPage')).FunctionPage],
  ['upload', async () => (await import('../upload/UploadPage')).UploadPage],
  ['modules', async () => (await import('../modules/ModulesPage')).ModulesPage],
  ['modules/:digest', async () => (await import('../modules/ModulePage')).ModulePage],
  ['issuers', async () => (await import('../issuers/IssuersPage')).IssuersPage],
  ['providers', async () => (await import('../providers/ProvidersPage')).ProvidersPage],
  ['providers/:provider', async () => (await import('../providers/ProviderPage')).ProviderPage],
  ['routes', async () => (await import('../routes/RoutesPage')).RoutesPage],
  ['audit', async () => (await import('../audit/AuditPage')).AuditPage],
];

/** Pages are loaded when they are first gone to; what was shown stays until then. */
const pages = PAGES.map(([path, load]) => {
  const loaded = loading(load);
  return {
    path,
    lazy: async () => ({ Component: await loaded() }),
    HydrateFallback: () => null,
  };
});

/** Loads all pages, one after the other, so that they are there when the platform is not. */
export async function fetchAhead(): Promise<void> {
  for (const [, load] of PAGES) {
    await load().catch(() => undefined);
  }
}

export const router = createBrowserRouter(
  [
    { path: '/', element: <Navigate to="/default" replace /> },
    {
      path: '/:namespace',
      element: <Shell />,
      children: [{ errorElement: <Failed />, children: [...pages, { path: '*', element: <Missing /> }] }],
    },
  ],
  { basename: '/console' },
);
