import { useSyncExternalStore } from 'react';

const KEY = 'slipway.token';
const listeners = new Set<() => void>();

/** The token of this tab's session; it is forgotten with the tab, and is never part of an address. */
export function token(): string | null {
  return sessionStorage.getItem(KEY);
}

export function signIn(value: string): void {
  sessionStorage.setItem(KEY, value);
  tell();
}

export function signOut(): void {
  sessionStorage.removeItem(KEY);
  tell();
}

function tell(): void {
  listeners.forEach((listener) => {
    listener();
  });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export function useToken(): string | null {
  return useSyncExternalStore(subscribe, token);
}
