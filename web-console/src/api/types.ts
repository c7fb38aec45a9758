import type { components } from './schema';

export type Schemas = components['schemas'];

/**
 * A schema's fields, all there but for those that the platform leaves out at times. The description marks none
 * as required, since the same records are read and written.
 */
export type Whole<T, Absent extends keyof T = never> = Required<Omit<T, Absent>> & Pick<T, Absent>;
