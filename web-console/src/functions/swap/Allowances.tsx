import type { Allowance } from '../../api/releases';
import type { Plan } from './plan';

const WORDS: Record<Allowance, string> = {
  'older-revision': 'Go back to an older revision all the same',
  'unbound-capability': 'Release it all the same: calls of what is not bound will fail',
};

interface AllowancesProps {
  wanted: Allowance | undefined;
  plan: Plan;
  onPlan: (plan: Plan) => void;
}

/** What the operator accepts that is refused otherwise; offered only once it was. */
export function Allowances({ wanted, plan, onPlan }: AllowancesProps) {
  const offered = new Set([...plan.allow, ...(wanted ? [wanted] : [])]);
  return [...offered].map((each) => (
    <p key={each}>
      <label className="check">
        <input
          type="checkbox"
          checked={plan.allow.includes(each)}
          onChange={({ target }) => {
            const others = plan.allow.filter((allowed) => allowed !== each);
            onPlan({ ...plan, allow: target.checked ? [...others, each] : others });
          }}
        />{' '}
        {WORDS[each]}
      </label>
    </p>
  ));
}
