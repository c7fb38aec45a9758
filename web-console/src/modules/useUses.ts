import { useQuery } from '@tanstack/react-query';

import { namespaceKey } from '../api/keys';
import { type StoredModule, usesOf } from '../api/modules';

/** The versions that use a module. */
export function useUses(namespace: string, module: StoredModule) {
  return useQuery({
    queryKey: namespaceKey(namespace, 'modules', module.digest, 'uses'),
    queryFn: () => usesOf(namespace, module),
  });
}
