import type { Check } from '../api/uploads';
import { Badge } from '../parts/Badge';

/** Each check of a verdict: how it ended, why, and what helps. */
export function Checks({ checks }: { checks: Check[] }) {
  return (
    <>
      <h3 id="checks">Checks</h3>
      <ul className="checks" aria-labelledby="checks">
        {checks.map(({ check, outcome, reason, fix }) => (
          <li key={check} className={outcome}>
            <span className="check">
              <strong>{check}</strong> <Badge state={outcome} />
            </span>
            <div className="why">
              {reason && <p>{reason}</p>}
              {fix && <p className="fix">{fix}</p>}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
