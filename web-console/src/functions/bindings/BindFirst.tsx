import { Link } from 'react-router';

import { Refusal } from '../../api/refusal';
import type { FunctionRef } from '../FunctionRef';

/** Leads from a release that was refused for want of a binding to where one binds; else nothing. */
export function BindFirst({ namespace, name, error }: FunctionRef & { error: unknown }) {
  if (!(error instanceof Refusal) || error.code !== 'unbound-capability') {
    return null;
  }
  return (
    <p>
      <Link to={`/${namespace}/functions/${name}/bindings`}>Bind what {name} needs</Link>, then release it.
    </p>
  );
}
