import type { Change } from '../../api/releases';
import { type ChangeWords, inWords } from './changes';

/** What differs between two releases, field by field. */
export function ChangeList({ changes }: { changes: Change[] }) {
  return changes.length === 0 ? (
    <p className="quiet">Nothing differs.</p>
  ) : (
    <ChangeLines lines={changes.map(inWords)} />
  );
}

/** Each what, from what, to what. */
export function ChangeLines({ lines }: { lines: ChangeWords[] }) {
  return (
    <ul className="changes plain">
      {lines.map(({ what, before, after }) => (
        <li key={what}>
          <span className="quiet">{what}:</span> {before} <span aria-hidden="true">→</span>{' '}
          <span className="unseen">becomes</span> <strong>{after}</strong>
        </li>
      ))}
    </ul>
  );
}
