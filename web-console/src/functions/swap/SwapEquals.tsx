import { entityTag } from '../../api/entityTag';
import type { ReleaseRequest, Target } from '../../api/releases';
import { Equals } from '../../parts/Equals';
import type { FunctionRef } from '../FunctionRef';

interface SwapEqualsProps extends FunctionRef {
  seen: number;
  request: ReleaseRequest;
}

/** The swap from a terminal. */
export function SwapEquals({ namespace, name, seen, request }: SwapEqualsProps) {
  const { targets, reason, allow = [] } = request;
  return (
    <Equals
      command={[
        ...['release', name, ...targets.map((target) => argument(target, targets.length))],
        ...(reason === undefined ? [] : ['--reason', reason]),
        ...(allow.length === 0 ? [] : ['--allow', allow.join(',')]),
        ...['--if-release', String(seen), '--namespace', namespace],
      ]}
      curl={{
        method: 'PUT',
        path: `/api/v1/namespaces/${namespace}/functions/${name}/release`,
        headers: { 'If-Match': entityTag(seen) },
        body: request,
      }}
    />
  );
}

function argument({ version, weight }: Target, of: number): string {
  return of === 1 ? String(version) : `${version}=${weight}`;
}
