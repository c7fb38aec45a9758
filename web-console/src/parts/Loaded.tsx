import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { Pending } from './Pending';

/** Shows what a query has read; before that how it goes. */
export function Loaded<T>({
  query,
  children,
}: {
  query: UseQueryResult<T>;
  children: (data: T) => ReactNode;
}) {
  return query.data === undefined ? <Pending query={query} /> : <>{children(query.data)}</>;
}
