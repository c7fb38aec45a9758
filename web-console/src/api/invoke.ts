import { api, body } from './client';
import type { Schemas } from './types';

/** What a direct invocation asks; payload and body are base64. */
export type InvokeRequest = Schemas['InvokeRequest'];
export type HostCall = Schemas['HostCallReport'];

/** How an invocation ended that reached the guest; bodies are base64. */
export type InvokeReply = Schemas['InvokeReply'];

export function invokePath(ns: string, fn: string): string {
  return `/api/v1/namespaces/${ns}/functions/${fn}/invoke`;
}

export function invoke(ns: string, fn: string, request: InvokeRequest): Promise<InvokeReply> {
  return body(
    api.POST('/api/v1/namespaces/{ns}/functions/{fn}/invoke', {
      params: { path: { ns, fn } },
      body: request,
    }),
  );
}
