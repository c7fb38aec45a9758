import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { namespaceKey } from '../../api/keys';
import { putRelease, type Release } from '../../api/releases';
import type { VersionView } from '../../api/versions';
import type { FunctionRef } from '../FunctionRef';
import { releaseQuery } from '../queries';
import { firstPlan, overtaking, type Plan, requestOf, targetsOf } from './plan';
import { PlanForm } from './PlanForm';
import type { Run } from './progress';
import { SwapProgress } from './SwapProgress';

interface SwapProps extends FunctionRef {
  current: Release;
  versions: VersionView[];
  asked: number | undefined;
}

/** A swap from its plan to its cut-over; the plan holds for the release that was seen when it was made. */
export function Swap({ current, versions, asked, ...ref }: SwapProps) {
  const client = useQueryClient();
  const [seen, setSeen] = useState(current);
  const [plan, setPlan] = useState(() => firstPlan(versions, current.targets, asked));
  const [reason, setReason] = useState('');
  const [run, setRun] = useState<Run>();
  const change = useMutation({
    mutationFn: async ({ chosen, pressedAt }: { chosen: Plan; pressedAt: number }) => {
      const request = requestOf(chosen, reason.trim());
      const release = await putRelease(ref.namespace, ref.name, seen.number, request, false);
      return { release, took: performance.now() - pressedAt };
    },
    onSuccess: async ({ release }) => {
      client.setQueryData(releaseQuery(ref).queryKey, release);
      await client.invalidateQueries({ queryKey: namespaceKey(ref.namespace) });
    },
    onError: () => {
      setRun(undefined);
    },
  });
  function planAnew(from: Release) {
    setSeen(from);
    setPlan(firstPlan(versions, from.targets, undefined));
    setRun(undefined);
    change.reset();
  }
  if (run) {
    return (
      <SwapProgress
        {...ref}
        run={run}
        answer={change.data}
        onAgain={() => {
          setReason('');
          planAnew(current);
        }}
      />
    );
  }
  return (
    <PlanForm
      {...ref}
      seen={seen}
      versions={versions}
      plan={plan}
      onPlan={setPlan}
      reason={reason}
      onReason={setReason}
      theirs={overtaking(seen, current, change.error)}
      error={change.error}
      onLookAnew={(theirs) => {
        setSeen(theirs);
        change.reset();
      }}
      onSwap={() => {
        const pressedAt = performance.now();
        setRun({ pressedAt, before: seen.targets, after: targetsOf(plan) });
        change.mutate({ chosen: plan, pressedAt });
      }}
    />
  );
}
