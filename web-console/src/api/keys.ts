/** Query keys. All of a namespace begin alike, so that a change of it has all of them read again. */
export function namespaceKey(namespace: string, ...rest: (string | number)[]): readonly (string | number)[] {
  return ['namespace', namespace, ...rest];
}

export const NAMESPACES = ['namespaces'] as const;
export const ABOUT = ['about'] as const;
