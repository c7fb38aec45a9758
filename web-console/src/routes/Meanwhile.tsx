import { Overtaken, type RouteView } from '../api/routes';
import { Differences } from '../parts/Differences';

/** What somebody else has made of a route since it was read; nothing if nobody has. */
export function Meanwhile({ error, read, next }: { error: unknown; read: RouteView | null; next: string }) {
  if (!(error instanceof Overtaken)) {
    return null;
  }
  return (
    <div role="alert" className="told">
      <p>
        <strong>
          {read === null
            ? 'There is a route of this name already.'
            : error.current === null
              ? 'Somebody else has deleted it meanwhile.'
              : 'Somebody else has changed it meanwhile.'}
        </strong>
      </p>
      <Differences label="What is there now" before={read ?? undefined} after={error.current ?? undefined} />
      <p>{next}</p>
    </div>
  );
}

/** What there is, as far as is known after a change was tried. */
export function latest(error: unknown, read: RouteView | null): RouteView | null {
  return error instanceof Overtaken ? error.current : read;
}

/** What is wrong otherwise. */
export function other(error: unknown): unknown {
  return error instanceof Overtaken ? undefined : error;
}
