import { api, body } from './client';
import type { Schemas, Whole } from './types';

/** What a direct invocation asks; payload and body are base64. */
export interface InvokeRequest {
  operation?: string;
  payload?: string;
  http?: { method: string; path: string; headers?: Record<string, string>; body?: string };
  export?: string;
  arguments?: (number | string)[];
  version?: number;
}

export type HostCall = Whole<Omit<Schemas['HostCallReport'], 'provider'>> & { provider?: string };

/** How an invocation ended that reached the guest; bodies are base64. */
export interface InvokeReply {
  outcome: string;
  payload?: string;
  http?: { status: number; headers: Record<string, string[]>; body: string };
  results?: (number | string)[];
  detail?: string;
  version: number;
  report: { duration: string; hostCalls: HostCall[]; hostCallsOmitted: number };
}

export function invokePath(ns: string, fn: string): string {
  return `/api/v1/namespaces/${ns}/functions/${fn}/invoke`;
}

export async function invoke(ns: string, fn: string, request: InvokeRequest): Promise<InvokeReply> {
  return (await body(
    api.POST('/api/v1/namespaces/{ns}/functions/{fn}/invoke', {
      params: { path: { ns, fn } },
      // The description says that arguments are any JSON.
      body: request as unknown as Schemas['InvokeRequest'],
    }),
  )) as unknown as InvokeReply;
}
