import { api, body } from './client';
import { all } from './pages';
import type { Schemas, Whole } from './types';

export type FunctionView = Whole<Schemas['Function'], 'description'>;

export function listFunctions(ns: string): Promise<FunctionView[]> {
  return all((query) =>
    api.GET('/api/v1/namespaces/{ns}/functions', { params: { path: { ns }, query } }),
  ) as Promise<FunctionView[]>;
}

export async function getFunction(ns: string, fn: string): Promise<FunctionView> {
  return (await body(
    api.GET('/api/v1/namespaces/{ns}/functions/{fn}', { params: { path: { ns, fn } } }),
  )) as FunctionView;
}
