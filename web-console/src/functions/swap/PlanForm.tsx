import { useQuery } from '@tanstack/react-query';

import { putRelease, type Release } from '../../api/releases';
import type { VersionView } from '../../api/versions';
import { Action } from '../../parts/Action';
import { ProblemNote } from '../../parts/ProblemNote';
import { BindFirst } from '../bindings/BindFirst';
import type { FunctionRef } from '../FunctionRef';
import { functionKey } from '../queries';
import { shares } from '../releases/changes';
import { Allowances } from './Allowances';
import { Overtaken } from '../releases/Overtaken';
import { isWhole, overtaking, type Plan, requestOf, wanted } from './plan';
import { Rehearsal } from './Rehearsal';
import { SwapEquals } from './SwapEquals';
import { TargetChoice } from './TargetChoice';

interface PlanFormProps extends FunctionRef {
  seen: Release;
  versions: VersionView[];
  plan: Plan;
  onPlan: (plan: Plan) => void;
  reason: string;
  onReason: (reason: string) => void;
  theirs: Release | undefined;
  error: unknown;
  onLookAnew: (theirs: Release) => void;
  onSwap: () => void;
}

/** What to serve, what that would change or why it is refused, and the button that does it. */
export function PlanForm(props: PlanFormProps) {
  const { namespace, name, seen, versions, plan, onPlan, reason, error } = props;
  const rehearsal = useQuery({
    queryKey: functionKey(props, 'rehearsal', seen.number, JSON.stringify(requestOf(plan, ''))),
    queryFn: () => putRelease(namespace, name, seen.number, requestOf(plan, ''), true),
    enabled: isWhole(plan),
  });
  const theirs = props.theirs ?? overtaking(seen, seen, rehearsal.error);
  const changes = rehearsal.data?.changes ?? [];
  const isReady = theirs === undefined && rehearsal.isSuccess && changes.length > 0;
  return (
    <section className="sheet" aria-labelledby="swap">
      <h2 id="swap">{seen.targets.length === 0 ? 'First release' : 'Swap version'}</h2>
      <p>
        Serves <strong>{shares(seen.targets)}</strong>
        {seen.targets.length > 0 && ` since release ${seen.number}`}. A request runs whole on the version it
        began on.
      </p>
      <TargetChoice plan={plan} versions={versions} serving={seen.targets} onPlan={onPlan} />
      {theirs ? (
        <Overtaken namespace={namespace} name={name} seen={seen.number} theirs={theirs}>
          <Action
            onPress={() => {
              props.onLookAnew(theirs);
            }}
          >
            Look anew from release {theirs.number}
          </Action>
        </Overtaken>
      ) : (
        <Rehearsal query={rehearsal} isWhole={isWhole(plan)} seen={seen} plan={plan} versions={versions} />
      )}
      <BindFirst namespace={namespace} name={name} error={rehearsal.error} />
      <Allowances wanted={wanted(rehearsal.error)} plan={plan} onPlan={onPlan} />
      <Reason value={reason} onChange={props.onReason} />
      {theirs === undefined && <ProblemNote error={error} />}
      <div className="actions">
        <Action isPrimary isDisabled={!isReady} onPress={props.onSwap}>
          {seen.targets.length === 0 ? 'Release' : 'Swap'}
        </Action>
      </div>
      <SwapEquals
        namespace={namespace}
        name={name}
        seen={seen.number}
        request={requestOf(plan, reason.trim())}
      />
    </section>
  );
}

function Reason({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  return (
    <div className="field">
      <label htmlFor="swap-reason">Reason (optional, for the history)</label>
      <input
        id="swap-reason"
        maxLength={1000}
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
    </div>
  );
}
