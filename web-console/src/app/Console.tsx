import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { RouterProvider } from 'react-router';

import { mayPass } from '../api/refusal';
import { fetchAhead, router } from './routes';

/** Milliseconds that the first page has to itself. */
const AHEAD = 1000;

/** All pages behind the sign-in. What they have read is forgotten with them. */
export function Console() {
  const [queries] = useState(newQueries);
  useEffect(() => {
    const later = setTimeout(() => void fetchAhead(), AHEAD);
    return () => {
      clearTimeout(later);
    };
  }, []);
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
        retry: (_, error) => mayPass(error),
        retryDelay: (attempt) => Math.min(500 * 2 ** attempt, 5000),
        staleTime: 5000,
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
