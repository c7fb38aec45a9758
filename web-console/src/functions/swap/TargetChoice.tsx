import type { Target } from '../../api/releases';
import type { VersionView } from '../../api/versions';
import { share } from '../releases/changes';
import { type Plan, shared } from './plan';

interface TargetChoiceProps {
  plan: Plan;
  versions: VersionView[];
  serving: Target[];
  onPlan: (plan: Plan) => void;
}

/** Chooses one version, or two with weights. */
export function TargetChoice({ plan, versions, serving, onPlan }: TargetChoiceProps) {
  const { other } = plan;
  const isSharable = shared(plan, versions, serving) !== undefined;
  return (
    <>
      <Part
        id="target"
        label="Version to serve"
        target={{ version: plan.version, weight: plan.weight }}
        sum={other && plan.weight + other.weight}
        versions={versions}
        serving={serving}
        onTarget={(target) => {
          onPlan({ ...plan, ...target, allow: [] });
        }}
      />
      {isSharable && (
        <p>
          <label className="check">
            <input
              type="checkbox"
              checked={other !== undefined}
              onChange={({ target }) => {
                const both = target.checked ? shared(plan, versions, serving) : undefined;
                onPlan(both ?? { ...plan, weight: 100, other: undefined });
              }}
            />{' '}
            Share the requests with another version
          </label>
        </p>
      )}
      {other && (
        <Part
          id="other"
          label="The other version"
          target={other}
          sum={plan.weight + other.weight}
          versions={versions}
          serving={serving}
          onTarget={(target) => {
            onPlan({ ...plan, other: target, allow: [] });
          }}
        />
      )}
    </>
  );
}

interface PartProps {
  id: string;
  label: string;
  target: Target;
  /** Of all weights; undefined if this version takes everything. */
  sum: number | undefined;
  versions: VersionView[];
  serving: Target[];
  onTarget: (target: Target) => void;
}

function Part({ id, label, target, sum, versions, serving, onTarget }: PartProps) {
  return (
    <div className="row">
      <div className="field">
        <label htmlFor={id}>{label}</label>
        <select
          id={id}
          value={target.version}
          onChange={(event) => {
            onTarget({ ...target, version: Number(event.target.value) });
          }}
        >
          {versions.map(({ number, revision }) => (
            <option key={number} value={number}>
              version {number}, revision {revision}
              {serving.some(({ version }) => version === number) && ' (serves now)'}
            </option>
          ))}
        </select>
      </div>
      {sum !== undefined && (
        <div className="field">
          <label htmlFor={`${id}-weight`}>Weight of version {target.version}</label>
          <input
            id={`${id}-weight`}
            type="number"
            min={1}
            max={1_000_000}
            value={Number.isNaN(target.weight) ? '' : target.weight}
            onChange={(event) => {
              onTarget({ ...target, weight: event.target.valueAsNumber });
            }}
          />
          <span className="quiet">{sum > 0 ? `${share(target.weight, sum)} of the requests` : '–'}</span>
        </div>
      )}
    </div>
  );
}
