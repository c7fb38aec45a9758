import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { ProblemNote } from './ProblemNote';

/** Shows what a query has read; before that that it is being read, or why it was refused. */
export function Loaded<T>({
  query,
  children,
}: {
  query: UseQueryResult<T>;
  children: (data: T) => ReactNode;
}) {
  if (query.data !== undefined) {
    return <>{children(query.data)}</>;
  }
  if (query.error) {
    return <ProblemNote error={query.error} />;
  }
  return (
    <p role="status" className="quiet">
      Loading …
    </p>
  );
}
