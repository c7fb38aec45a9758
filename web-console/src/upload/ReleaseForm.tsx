import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';

import { entityTag } from '../api/entityTag';
import { namespaceKey } from '../api/keys';
import { Refusal } from '../api/refusal';
import { type Allowance, type Change, putRelease, type Release } from '../api/releases';
import { BindFirst } from '../functions/bindings/BindFirst';
import { ChangeList } from '../functions/releases/ChangeList';
import { Action } from '../parts/Action';
import { Equals } from '../parts/Equals';
import { ProblemNote } from '../parts/ProblemNote';
import { Allow } from './Allow';
import { CameFirst } from './CameFirst';
import { allowanceFor, wanted, type Wish } from './publishing';
import { ReasonField } from './ReasonField';

interface ReleaseFormProps {
  namespace: string;
  fn: string;
  version: number;
  current: Release;
  onReleased: (release: Release) => void;
}

/** Shows what a release would change, lets one accept what is refused otherwise, and makes it. */
export function ReleaseForm({ namespace, fn, version, current, onReleased }: ReleaseFormProps) {
  const [allow, setAllow] = useState<Allowance[]>([]);
  const [reason, setReason] = useState('');
  const client = useQueryClient();
  const key = namespaceKey(namespace, 'functions', fn, 'release');
  const wish: Wish = { version, after: current.number, allow, reason: reason.trim() };
  const readAgain = async (error: unknown): Promise<never> => {
    if (error instanceof Refusal && error.isConflict) {
      await client.invalidateQueries({ queryKey: key, exact: true });
    }
    throw error;
  };
  const make = useMutation({
    mutationFn: () => putRelease(namespace, fn, wish.after, wanted(wish), false).catch(readAgain),
    onSuccess: onReleased,
  });
  const trial = useQuery({
    queryKey: [...key, 'trial', version, current.number, ...allow],
    queryFn: () =>
      putRelease(namespace, fn, wish.after, wanted({ ...wish, reason: '' }), true).catch(readAgain),
    placeholderData: keepPreviousData,
    enabled: !make.isPending,
  });
  const isConflict = make.error instanceof Refusal && make.error.isConflict;
  const refused = trial.error ?? (isConflict ? undefined : make.error);
  const offered = allowanceFor(refused);

  function submit(event: SubmitEvent) {
    event.preventDefault();
    make.mutate();
  }

  return (
    <form onSubmit={submit}>
      {isConflict && <CameFirst current={current} />}
      <ProblemNote error={refused} />
      <BindFirst namespace={namespace} name={fn} error={refused} />
      <Allow
        offered={offered}
        allowed={allow}
        onChange={(chosen) => {
          make.reset();
          setAllow(chosen);
        }}
      />
      {!trial.error && trial.data && <Changes changes={trial.data.changes ?? []} />}
      <ReasonField value={reason} onChange={setReason} />
      <Action type="submit" isPrimary isDisabled={make.isPending || !trial.isSuccess || trial.isFetching}>
        Release it
      </Action>
      <Same namespace={namespace} fn={fn} wish={wish} />
    </form>
  );
}

function Changes({ changes }: { changes: Change[] }) {
  return changes.length === 0 ? (
    <p>It serves all requests already: a release would change nothing.</p>
  ) : (
    <section aria-labelledby="changes">
      <h3 id="changes">What changes</h3>
      <ChangeList changes={changes} />
    </section>
  );
}

function Same({ namespace, fn, wish }: { namespace: string; fn: string; wish: Wish }) {
  const { version, after, allow, reason } = wish;
  return (
    <Equals
      command={[
        'release',
        fn,
        String(version),
        '--if-release',
        String(after),
        ...allow.flatMap((each) => ['--allow', each]),
        ...(reason === '' ? [] : ['--reason', reason]),
        '-n',
        namespace,
      ]}
      curl={{
        method: 'PUT',
        path: `/api/v1/namespaces/${namespace}/functions/${fn}/release`,
        headers: { 'If-Match': entityTag(after) },
        body: wanted(wish),
      }}
    />
  );
}
