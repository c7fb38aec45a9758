import { type RefObject, useEffect, useRef } from 'react';

/** Gives an element the focus when it appears, where what had the focus is gone. */
export function useArrival<T extends HTMLElement>(): RefObject<T | null> {
  const arrived = useRef<T>(null);
  useEffect(() => {
    arrived.current?.focus();
  }, []);
  return arrived;
}
