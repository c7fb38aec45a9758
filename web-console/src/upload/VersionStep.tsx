import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import { type FunctionView, listFunctions } from '../api/functions';
import { namespaceKey } from '../api/keys';
import { readModule, type StoredModule } from '../api/modules';
import { Loaded } from '../parts/Loaded';
import { createFunction, makeVersion } from './publishing';
import { StepSheet } from './StepSheet';
import { VersionForm } from './VersionForm';

interface VersionStepProps {
  namespace: string;
  digest: string;
  onMade: (fn: string, version: number) => void;
}

/** Makes a version of a stored module, in a function that is there or in a new one. */
export function VersionStep({ namespace, digest, onMade }: VersionStepProps) {
  const module = useQuery({
    queryKey: namespaceKey(namespace, 'modules', digest),
    queryFn: () => readModule(namespace, digest),
  });
  const functions = useQuery({
    queryKey: namespaceKey(namespace, 'functions'),
    queryFn: () => listFunctions(namespace),
  });
  return (
    <StepSheet title="Make a version">
      <Loaded query={module}>
        {(stored) => (
          <Loaded query={functions}>
            {(all) => <Making namespace={namespace} module={stored} functions={all} onMade={onMade} />}
          </Loaded>
        )}
      </Loaded>
    </StepSheet>
  );
}

interface MakingProps {
  namespace: string;
  module: StoredModule;
  functions: FunctionView[];
  onMade: (fn: string, version: number) => void;
}

function Making({ namespace, module, functions, onMade }: MakingProps) {
  const client = useQueryClient();
  const make = useMutation({
    mutationFn: async (fn: string) => {
      // To create one that is there would take its description away.
      if (!functions.some(({ name }) => name === fn)) {
        await createFunction(namespace, fn);
      }
      return makeVersion(namespace, fn, module.digest);
    },
    onSuccess: (version, fn) => {
      onMade(fn, version);
    },
    onSettled: () => client.invalidateQueries({ queryKey: namespaceKey(namespace) }),
  });
  return (
    <VersionForm
      namespace={namespace}
      module={module}
      functions={functions}
      error={make.error}
      isBusy={make.isPending}
      onMake={make.mutate}
    />
  );
}
