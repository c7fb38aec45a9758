import { api, body } from './client';
import { all } from './pages';
import type { Schemas } from './types';

export type FunctionView = Schemas['Function'];

export function listFunctions(ns: string): Promise<FunctionView[]> {
  return all((query) => api.GET('/api/v1/namespaces/{ns}/functions', { params: { path: { ns }, query } }));
}

export function getFunction(ns: string, fn: string): Promise<FunctionView> {
  return body(api.GET('/api/v1/namespaces/{ns}/functions/{fn}', { params: { path: { ns, fn } } }));
}
