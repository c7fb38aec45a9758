import { api, body } from './client';
import type { Schemas } from './types';

export type About = Schemas['About'];

/** The platform as it is now, and the caller as it sees him. */
export function about(): Promise<About> {
  return body(api.GET('/api/v1/about'));
}
