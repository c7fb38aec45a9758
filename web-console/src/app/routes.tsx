import { createBrowserRouter, Navigate } from 'react-router';

import { FunctionPage } from '../functions/FunctionPage';
import { AuditPage } from '../audit/AuditPage';
import { FunctionsPage } from '../functions/FunctionsPage';
import { IssuersPage } from '../issuers/IssuersPage';
import { ModulePage } from '../modules/ModulePage';
import { ModulesPage } from '../modules/ModulesPage';
import { OverviewPage } from '../overview/OverviewPage';
import { UploadPage } from '../upload/UploadPage';
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
        { path: 'functions/:function/*', element: <FunctionPage /> },
        { path: 'upload', element: <UploadPage /> },
        { path: 'modules', element: <ModulesPage /> },
        { path: 'modules/:digest', element: <ModulePage /> },
        { path: 'issuers', element: <IssuersPage /> },
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
