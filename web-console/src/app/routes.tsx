import { createBrowserRouter, Navigate } from 'react-router';

import { AuditPage } from '../audit/AuditPage';
import { FunctionsPage } from '../functions/FunctionsPage';
import { OverviewPage } from '../overview/OverviewPage';
import { ProviderPage } from '../providers/ProviderPage';
import { ProvidersPage } from '../providers/ProvidersPage';
import { RoutesPage } from '../routes/RoutesPage';
import { Missing } from './Missing';
import { Shell } from './Shell';

export const router = createBrowserRouter(
  [
    { path: '/', element: <Navigate to="/default" replace /> },
    {
      path: '/:namespace',
      element: <Shell />,
      children: [
        { index: true, element: <OverviewPage /> },
        { path: 'functions', element: <FunctionsPage /> },
        { path: 'providers', element: <ProvidersPage /> },
        { path: 'providers/:provider', element: <ProviderPage /> },
        { path: 'routes', element: <RoutesPage /> },
        { path: 'audit', element: <AuditPage /> },
        { path: '*', element: <Missing /> },
      ],
    },
  ],
  { basename: '/console' },
);
