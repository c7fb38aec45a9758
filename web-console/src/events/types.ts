import type { Schemas } from '../api/types';

/** What the event stream tells; see `GET /api/v1/namespaces/{ns}/events` in the platform's description. */
export interface VersionFigures {
  version: number;
  answered: number;
  failed: number;
  inFlight: number;
}

export interface FunctionFigures {
  name: string;
  release: number;
  invocations: number;
  failed: number;
  p50?: string;
  p95?: string;
  inFlight: number;
  busy: number;
  idle: number;
  versions: VersionFigures[];
}

export interface Statistics {
  at: string;
  window: string;
  schedule: { slots: number; running: number; longRunning: number; waiting: number; queued: number };
  functions: FunctionFigures[];
}

export interface FunctionState {
  name: string;
  status: Schemas['HealthStatus'];
  causes: Schemas['Cause'][];
}

export interface ProviderState {
  name: string;
  contract: string;
  type: string;
  status: Schemas['Status'];
  reason?: string;
  breaker: Schemas['BreakerState'];
}

export interface Health {
  at: string;
  functions: FunctionState[];
  providers: ProviderState[];
}

export interface Change {
  at: string;
  actor: string;
  action: string;
  subject: string;
}
