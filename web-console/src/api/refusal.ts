import type { Schemas } from './types';

/** A problem of the platform (RFC 9457): what was refused, why, and how it is mended. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly fix: string | undefined;
  readonly requestId: string | undefined;
  readonly fields: Record<string, unknown>;

  constructor(status: number, problem: Partial<Schemas['Problem']>) {
    const { title, detail, code, fix, requestId, ...fields } = problem;
    super(why(detail, fix) ?? title ?? `The platform answered ${status}.`);
    this.status = status;
    this.code = code ?? 'unknown';
    this.title = title ?? `Refused with ${status}`;
    this.fix = fix;
    this.requestId = requestId;
    this.fields = fields;
  }

  /** Somebody else has changed it since it was read. */
  get isConflict(): boolean {
    return this.status === 412;
  }
}

/** The platform could not be reached: it may be starting. */
export class Away extends Error {
  constructor(cause: unknown) {
    super('The platform does not answer.', { cause });
  }
}

/** Whether the same call may do later: the platform may come back, or its database. A refusal stays one. */
export function mayPass(error: unknown): boolean {
  return !(error instanceof Refusal) || error.status === 503;
}

export function isRefusal(error: unknown, status: number): error is Refusal {
  return error instanceof Refusal && error.status === status;
}

/** The detail without the fix, which the platform's details end with and the console says apart. */
export function why(detail: string | undefined, fix: string | undefined): string | undefined {
  const reason =
    fix !== undefined && detail?.endsWith(fix) === true ? detail.slice(0, -fix.length).trimEnd() : detail;
  return reason === '' ? undefined : reason;
}
