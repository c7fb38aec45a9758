import { Link } from 'react-router';

import type { Schemas } from '../api/types';
import { label } from './bindings/rights';

/** A cause of a function's state: what it lacks, which provider is to blame, and why. */
export function Why({ cause, namespace }: { cause: Schemas['Cause']; namespace: string }) {
  const { version, contract, link, provider, reason } = cause;
  return (
    <>
      {typeof version === 'number' && <strong>Version {version}: </strong>}
      {contract && <strong>{label({ contract, link: link ?? 'default' })}: </strong>}
      {provider && (
        <>
          provider <Link to={`/${namespace}/providers/${provider}`}>{provider}</Link>,{' '}
        </>
      )}
      {reason}
    </>
  );
}
