import type { Release } from '../api/releases';
import { Moment } from '../parts/Moment';

/** What somebody else did while one was deciding. */
export function CameFirst({ current }: { current: Release }) {
  return (
    <div role="alert" className="problem">
      <strong>Another release came first; yours was not made.</strong>
      <p>
        {current.createdBy ?? 'Somebody'} made release {current.number}
        {current.createdAt !== undefined && (
          <>
            {' '}
            on <Moment at={current.createdAt} />
          </>
        )}
        {current.reason ? `: ${current.reason}` : ''}. It serves{' '}
        {current.targets.length === 0 ? 'nothing' : current.targets.map(said).join(', ')}.
      </p>
      <p className="fix">Below is what yours would change of that one. Release it if you still want it.</p>
    </div>
  );
}

function said({ version, weight }: Release['targets'][number]): string {
  return `version ${version} (weight ${weight})`;
}
