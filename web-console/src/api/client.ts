import createClient from 'openapi-fetch';

import { signOut, token } from '../session/session';
import { Away, Refusal } from './refusal';
import type { paths } from './schema';
import type { Schemas } from './types';

/** Asks the platform for a path, with the token of the session. Throws what was refused, or that it is away. */
export async function ask(request: Request): Promise<Response> {
  const bearer = token();
  if (bearer !== null) {
    request.headers.set('Authorization', `Bearer ${bearer}`);
  }
  let response: Response;
  try {
    response = await fetch(request);
  } catch (cause) {
    if (request.signal.aborted) {
      throw cause;
    }
    throw new Away(cause);
  }
  if (!response.ok) {
    throw await refusal(response);
  }
  return response;
}

async function refusal(response: Response): Promise<Refusal | Away> {
  if (response.status === 401) {
    signOut();
  }
  const type = response.headers.get('Content-Type') ?? '';
  if (!type.includes('json')) {
    return new Away(new Error(`answer ${response.status}`));
  }
  return new Refusal(response.status, (await response.json()) as Schemas['Problem']);
}

/** The control API, by the paths and types of its description. */
export const api = createClient<paths>({ baseUrl: location.origin, fetch: ask });

/** The body of an answer; what is refused was thrown by {@link ask}. */
export async function body<T>(answer: Promise<{ data?: T }>): Promise<NonNullable<T>> {
  const { data } = await answer;
  if (data === undefined || data === null) {
    throw new Error('The platform answered nothing.');
  }
  return data;
}
