import { useQuery, type UseQueryResult } from '@tanstack/react-query';

import { readRightsSource, type RightsSource } from '../../api/bindings';
import { namespaceKey } from '../../api/keys';
import type { FunctionRef } from '../FunctionRef';

/** A function's release and versions, with the providers that it may be bound to. */
export function useRightsSource({ namespace, name }: FunctionRef): UseQueryResult<RightsSource> {
  return useQuery({
    queryKey: namespaceKey(namespace, 'functions', name, 'rights'),
    queryFn: () => readRightsSource(namespace, name),
  });
}
