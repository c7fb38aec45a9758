/** The functions that a module of plain exports offers, by name and type. */
export function Exports({ exports }: { exports: Record<string, string> }) {
  const all = Object.entries(exports);
  if (all.length === 0) {
    return null;
  }
  return (
    <section className="sheet" aria-labelledby="exports">
      <h2 id="exports">Exports</h2>
      <dl className="facts">
        {all.map(([name, type]) => (
          <div key={name} className="pair">
            <dt>
              <code>{name}</code>
            </dt>
            <dd>
              <code>{type}</code>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
