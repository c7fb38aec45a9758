import { useMutation } from '@tanstack/react-query';

import { moduleContent, type StoredModule } from '../api/modules';
import { Action } from '../parts/Action';
import { Equals } from '../parts/Equals';
import { ProblemNote } from '../parts/ProblemNote';
import { fileName } from './names';

interface DownloadProps {
  namespace: string;
  module: StoredModule;
}

/** Fetches a module as it was uploaded and hands it to the browser as a file. */
export function Download({ namespace, module }: DownloadProps) {
  const { digest, claims } = module;
  const name = fileName(digest, claims);
  const fetched = useMutation({
    mutationFn: () => moduleContent(namespace, digest),
    onSuccess: (content) => {
      save(content, name);
    },
  });
  return (
    <>
      <Action
        isDisabled={fetched.isPending}
        onPress={() => {
          fetched.mutate();
        }}
      >
        Download
      </Action>
      <ProblemNote error={fetched.error} />
    </>
  );
}

/** The same fetching from a terminal. */
export function DownloadEquals({ namespace, module: { digest, claims } }: DownloadProps) {
  return (
    <Equals
      command={['modules', 'download', digest, fileName(digest, claims), '-n', namespace]}
      curl={{ path: `/api/v1/namespaces/${namespace}/modules/${digest}/content` }}
    />
  );
}

function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
