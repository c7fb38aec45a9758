import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import type { Release } from '../../api/releases';
import { namespaceKey } from '../../api/keys';
import { isRefusal } from '../../api/refusal';
import type { FunctionRef } from '../FunctionRef';

export interface BindingChange {
  /** The release that the change is based on. */
  seen: Release;
  /** What somebody else has made of it meanwhile. */
  conflict: Release | undefined;
  /** Another refusal than the conflict. */
  error: unknown;
  isBusy: boolean;
  apply: () => void;
  /** Bases the change on what the other one has made. */
  goOn: () => void;
}

/** A change of bindings that holds only for the release that its maker has seen. */
export function useBindingChange(
  { namespace, name }: FunctionRef,
  start: Release,
  change: (seen: number) => Promise<void>,
  done: () => void,
): BindingChange {
  const [seen, setSeen] = useState(start);
  const client = useQueryClient();
  const { mutate, reset, error, isPending } = useMutation({
    mutationFn: () => change(seen.number),
    // First what the change has made is read: the next change is based on it.
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: namespaceKey(namespace, 'functions', name, 'rights') });
      done();
    },
    onSettled: () => {
      void client.invalidateQueries({ queryKey: namespaceKey(namespace) });
    },
  });
  const conflict = isRefusal(error, 412) ? (error.fields.current as Release | undefined) : undefined;
  return {
    seen,
    conflict,
    error: conflict ? undefined : error,
    isBusy: isPending,
    apply: () => {
      mutate();
    },
    goOn: () => {
      setSeen(conflict ?? seen);
      reset();
    },
  };
}
