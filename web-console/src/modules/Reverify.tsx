import { useMutation } from '@tanstack/react-query';

import { moduleContent, type StoredModule } from '../api/modules';
import { verifyModule } from '../api/uploads';
import { Action } from '../parts/Action';
import { ProblemNote } from '../parts/ProblemNote';
import { VerdictSheets } from '../upload/VerdictSheets';

/** What an upload of the module would meet today, with its imports, contracts and limits explained. */
export function Reverify({ namespace, module }: { namespace: string; module: StoredModule }) {
  const check = useMutation({
    mutationFn: async () =>
      verifyModule(namespace, await moduleContent(namespace, module.digest), () => undefined),
  });
  return (
    <>
      <section className="sheet" aria-labelledby="reverify">
        <h2 id="reverify">Explanation</h2>
        <p className="quiet">
          The platform keeps no verdict. It can verify the module anew: that shows its imports, contracts and
          limits, and whether it would be accepted today.
        </p>
        <Action
          isDisabled={check.isPending}
          onPress={() => {
            check.mutate();
          }}
        >
          {check.isPending ? 'Verifying …' : 'Verify it again'}
        </Action>
        <ProblemNote error={check.error} />
      </section>
      {check.data && <VerdictSheets namespace={namespace} verdict={check.data} hasClaims={false} />}
    </>
  );
}
