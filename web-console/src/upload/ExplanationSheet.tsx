import type { Explanation } from '../api/uploads';
import { bytes } from '../modules/names';
import { Badge } from '../parts/Badge';
import { Imports } from './Imports';
import { Rows } from './Rows';

/** What a module asks of the platform: imports, contracts, features, limits. */
export function ExplanationSheet({ explanation }: { explanation: Explanation }) {
  const { contracts, features, limits, notes, component } = explanation;
  return (
    <>
      <Notes notes={notes} />
      {contracts.length > 0 && (
        <Rows
          title="Contracts"
          columns={['Claimed', 'Contract', 'Served by', 'What that means']}
          rows={contracts.map(({ claimed, contract, servedBy, note }) => [
            <code key="claimed">{claimed}</code>,
            <code key="contract">{contract}</code>,
            servedBy,
            note,
          ])}
        />
      )}
      <Imports imports={explanation.imports} leftOut={explanation.importsLeftOut} />
      {features.length > 0 && (
        <Rows
          title="Features"
          columns={['Feature', 'Here', 'What helps']}
          rows={features.map(({ name, runs, remedy }) => [
            name,
            <Badge key="runs" state={runs ? 'passed' : 'failed'} />,
            remedy ?? '–',
          ])}
        />
      )}
      {limits.length > 0 && (
        <Rows
          title="Limits"
          columns={['Limit', 'The module begins with', 'The platform allows', 'The namespace gives']}
          rows={limits.map((each) => [
            <code key="limit">{each.limit}</code>,
            amount(each.limit, each.declared),
            amount(each.limit, each.platform),
            amount(each.limit, each.namespace),
          ])}
        />
      )}
      {component && <ComponentSheet component={component} />}
    </>
  );
}

/** A limit's figure as people say it. */
export function amount(limit: string, figure: number | undefined): string {
  if (figure === undefined) {
    return '–';
  }
  return limit.endsWith('Bytes') ? bytes(figure) : figure.toLocaleString('en');
}

function Notes({ notes }: { notes: string[] }) {
  if (notes.length === 0) {
    return null;
  }
  return (
    <section className="sheet" aria-labelledby="notes">
      <h2 id="notes">Notes</h2>
      {notes.map((note) => (
        <p key={note} className="cause">
          {note}
        </p>
      ))}
    </section>
  );
}

function ComponentSheet({ component }: { component: NonNullable<Explanation['component']> }) {
  const items = [
    ...component.imports.map((item) => ['imports', item] as const),
    ...component.exports.map((item) => ['exports', item] as const),
  ];
  return (
    <Rows
      title={`Component${component.world ? ` of the world ${component.world}` : ''}`}
      columns={['Direction', 'Name', 'Kind']}
      rows={items.map(([direction, { name, kind }]) => [direction, <code key="name">{name}</code>, kind])}
      after={component.leftOut ? `${component.leftOut} more are left out.` : undefined}
    />
  );
}
