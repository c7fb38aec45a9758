import { api, body } from './client';
import type { Schemas, Whole } from './types';

export type About = Whole<Omit<Schemas['About'], 'engine' | 'database' | 'ingress' | 'caller'>> & {
  engine: Whole<Schemas['Engine']>;
  database: Whole<Schemas['Database']>;
  ingress: Whole<Schemas['Ingress']>;
  caller: Whole<Schemas['Caller']>;
};

/** The platform as it is now, and the caller as it sees him. */
export async function about(): Promise<About> {
  return (await body(api.GET('/api/v1/about'))) as About;
}
