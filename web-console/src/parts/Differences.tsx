import { differences, words } from './differences';

/** What differs between two documents: each field with its value before and after. */
export function Differences({ label, before, after }: { label: string; before: unknown; after: unknown }) {
  const found = differences(before, after);
  if (found.length === 0) {
    return <p className="quiet">No field differs.</p>;
  }
  return (
    <dl className="differences" aria-label={label}>
      {found.map((each) => (
        <div key={each.field}>
          <dt>
            <code>{each.field}</code>
          </dt>
          <dd>
            <span className="before">
              <span className="quiet">before</span> <Value value={each.before} />
            </span>
            <span className="after">
              <span className="quiet">after</span> <Value value={each.after} />
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Value({ value }: { value: unknown }) {
  return value === undefined || value === null ? (
    <em className="quiet">{words(value)}</em>
  ) : (
    <code>{words(value)}</code>
  );
}
