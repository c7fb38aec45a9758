import { createBrowserRouter, Navigate } from 'react-router';

import { FunctionPage } from '../functions/FunctionPage';
import { FunctionsPage } from '../functions/FunctionsPage';
import { OverviewPage } from '../overview/OverviewPage';
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
        { path: '*', element: <Missing /> },
      ],
    },
  ],
  { basename: '/console' },
);
