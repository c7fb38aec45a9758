import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from 'react-router';

import { mayPass } from '../api/refusal';
import { useToken } from '../session/session';
import { router } from './routes';
import { SignIn } from './SignIn';

const queries = new QueryClient({
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

export function App() {
  const token = useToken();
  if (token === null) {
    queries.clear();
    return <SignIn />;
  }
  return (
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  );
}
