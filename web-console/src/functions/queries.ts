import { getFunction } from '../api/functions';
import { namespaceKey } from '../api/keys';
import { currentRelease } from '../api/releases';
import { listVersions, signerNames } from '../api/versions';
import type { FunctionRef } from './FunctionRef';

/** The key of what is read of a function. */
export function functionKey({ namespace, name }: FunctionRef, ...rest: (string | number)[]) {
  return namespaceKey(namespace, 'functions', name, ...rest);
}

export function functionQuery(ref: FunctionRef) {
  return { queryKey: functionKey(ref), queryFn: () => getFunction(ref.namespace, ref.name) };
}

export function releaseQuery(ref: FunctionRef) {
  return { queryKey: functionKey(ref, 'release'), queryFn: () => currentRelease(ref.namespace, ref.name) };
}

export function versionsQuery(ref: FunctionRef) {
  return { queryKey: functionKey(ref, 'versions'), queryFn: () => listVersions(ref.namespace, ref.name) };
}

export function signersQuery({ namespace }: FunctionRef) {
  return { queryKey: namespaceKey(namespace, 'issuers', 'names'), queryFn: () => signerNames(namespace) };
}
