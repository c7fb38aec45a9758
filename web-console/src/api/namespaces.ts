import { api } from './client';
import { all } from './pages';

/** The names of the namespaces that the caller reaches. */
export async function listNamespaces(): Promise<string[]> {
  const found = await all((query) => api.GET('/api/v1/namespaces', { params: { query } }));
  return found.map(({ name }) => name);
}
