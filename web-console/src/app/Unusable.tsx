import { Action } from '../parts/Action';
import { Page } from '../parts/Page';
import { ProblemNote } from '../parts/ProblemNote';
import { NotLoaded } from './loading';

/** In place of a page that cannot be shown: why, and the way out. */
export function Unusable({ error }: { error: unknown }) {
  const reload = (
    <Action
      isPrimary
      onPress={() => {
        location.reload();
      }}
    >
      Reload
    </Action>
  );
  return error instanceof NotLoaded ? (
    <Page title="This page could not be loaded" action={reload}>
      <p role="alert">
        The platform was restarted with another version of the console, or does not answer just now. Reload to
        get the console that it has. You stay signed in.
      </p>
    </Page>
  ) : (
    <Page title="This page has failed" action={reload}>
      <ProblemNote error={error} />
    </Page>
  );
}
