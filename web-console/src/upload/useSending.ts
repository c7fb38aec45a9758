import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';

import type { Progress } from '../api/uploads';

/** A file on its way: how much is sent, and what came of it. */
export function useSending<T>(
  send: (file: Blob, progress: Progress) => Promise<T>,
  onDone?: (result: T) => void,
) {
  const [share, setShare] = useState(0);
  const mutation = useMutation({
    mutationFn: (file: Blob) => {
      setShare(0);
      return send(file, setShare);
    },
    ...(onDone && { onSuccess: onDone }),
  });
  return { ...mutation, share };
}
