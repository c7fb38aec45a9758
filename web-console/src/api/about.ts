import { api, body } from './client';
import type { Schemas } from './types';

export type About = Schemas['About'];

/** The platform as it is now, and the caller as it sees him. */
export function about(): Promise<About> {
  return body(api.GET('/api/v1/about'));
}

/** Where a function that claims HTTP answers without any route: at its own host name. */
export function ownAddress(
  ns: string,
  fn: string,
  { domain, port }: Pick<Schemas['Ingress'], 'domain' | 'port'>,
): string {
  return `http://${fn}.${ns}.${domain}${port === 80 ? '' : `:${port}`}/`;
}
