import type { ProviderView } from '../api/providers';
import { Refusal } from '../api/refusal';
import { Differences } from '../parts/Differences';
import { Moment } from '../parts/Moment';

/** What the name stands for now, if a change was refused because it is another one than was read. */
export function currentOf(error: unknown): ProviderView | undefined {
  const isConflict = error instanceof Refusal && error.isConflict;
  return isConflict ? (error.fields.current as ProviderView | undefined) : undefined;
}

/** What somebody else has done meanwhile. */
export function Conflict({ read, current }: { read: ProviderView; current: ProviderView }) {
  const [before, after] = [read, current].map(({ type, config }) => ({ type, config }));
  return (
    <div role="alert" className="told">
      <p>
        <strong>{current.changedBy} was faster</strong>, <Moment at={current.changedAt} />: revision{' '}
        {read.revision} is revision {current.revision} now.
      </p>
      <Differences label="What was changed meanwhile" before={before} after={after} />
      <p>If you go on, you change what is there now.</p>
    </div>
  );
}
