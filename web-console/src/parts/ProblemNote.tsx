import { Away, Refusal } from '../api/refusal';

/** Says what was refused, why, and how it is mended; nothing if there is no error. */
export function ProblemNote({ error }: { error: unknown }) {
  if (error === undefined || error === null) {
    return null;
  }
  return (
    <div role="alert" className="problem">
      {error instanceof Refusal ? <Refused refusal={error} /> : <Broken error={error} />}
    </div>
  );
}

function Refused({ refusal }: { refusal: Refusal }) {
  return (
    <>
      <strong>{refusal.title}</strong>
      <p>{refusal.message}</p>
      {refusal.fix !== undefined && <p className="fix">{refusal.fix}</p>}
      <p className="quiet">
        <code>{refusal.code}</code>
        {refusal.requestId !== undefined && (
          <>
            {' · request '}
            <code>{refusal.requestId}</code>
          </>
        )}
      </p>
    </>
  );
}

function Broken({ error }: { error: unknown }) {
  if (error instanceof Away) {
    return (
      <>
        <strong>The platform does not answer.</strong>
        <p className="fix">It may be starting. Try again in a moment.</p>
      </>
    );
  }
  return (
    <>
      <strong>The console has failed.</strong>
      <p>{error instanceof Error ? error.message : String(error)}</p>
      <p className="fix">Reload the page.</p>
    </>
  );
}
