import type { Dependent } from '../api/providers';
import { DependentTable } from './DependentTable';
import { hit } from './states';

interface WhoMissesProps {
  namespace: string;
  provider: string;
  dependents: Dependent[];
}

/** Who is bound to a provider that goes or is gone, and what their callers get. */
export function WhoMisses(props: WhoMissesProps) {
  return (
    <>
      <DependentTable {...props} />
      {hit(props.dependents).length > 0 && (
        <p className="told">
          Their callers get <strong>503</strong> <code>capability-unavailable</code> until the name is put
          back, unless the guest answers without it.
        </p>
      )}
    </>
  );
}
