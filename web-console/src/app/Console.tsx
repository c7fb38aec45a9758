import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { RouterProvider } from 'react-router';

import { Refusal } from '../api/refusal';
import { router } from './routes';

/** All pages behind the sign-in. What they have read is forgotten with them. */
export function Console() {
  const [queries] = useState(newQueries);
  return (
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  );
}

function newQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // A refusal will be the same again; a platform that is away may come back.
        retry: (_, error) => !(error instanceof Refusal),
        retryDelay: (attempt) => Math.min(500 * 2 ** attempt, 5000),
        staleTime: 5000,
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
