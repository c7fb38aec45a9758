import { useId } from 'react';

import type { Explanation } from '../api/uploads';
import { Badge } from '../parts/Badge';
import { Rows } from './Rows';

type Finding = Explanation['imports'][number];

/** What a module imports and who serves it; what nobody serves comes with what helps. */
export function Imports({ imports, leftOut }: { imports: Finding[]; leftOut: number }) {
  const id = useId();
  const unserved = imports.filter(({ servedBy }) => !servedBy);
  if (imports.length === 0) {
    return null;
  }
  return (
    <>
      {unserved.length > 0 && (
        <Rows
          title="Imports that nobody serves"
          columns={['Import', 'Type', 'It belongs to', 'What helps']}
          rows={unserved.map((each) => [
            <code key="import">{label(each)}</code>,
            <code key="type">{each.type}</code>,
            each.belongsTo ?? 'unknown',
            each.instead ?? '–',
          ])}
        />
      )}
      <section className="sheet" aria-labelledby={id}>
        <h2 id={id} className="row">
          Imports <Badge state={unserved.length === 0 ? 'passed' : 'failed'} />
        </h2>
        <ul className="plain">
          {served(imports).map(([by, count]) => (
            <li key={by}>
              {count} served by {by}
            </li>
          ))}
          {leftOut > 0 && <li className="quiet">{leftOut} more are left out.</li>}
        </ul>
        <details className="equals">
          <summary>Each import</summary>
          <ul className="plain">
            {imports.map((each, index) => (
              <li key={index}>
                <code>{label(each)}</code> <span className="quiet">{each.type}</span>
              </li>
            ))}
          </ul>
        </details>
      </section>
    </>
  );
}

function label({ module, name }: Finding): string {
  return `${module}.${name}`;
}

/** How many imports each server of them serves, most first. */
export function served(imports: Pick<Finding, 'servedBy'>[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { servedBy } of imports) {
    if (servedBy) {
      counts.set(servedBy, (counts.get(servedBy) ?? 0) + 1);
    }
  }
  return [...counts].sort(([, one], [, other]) => other - one);
}
