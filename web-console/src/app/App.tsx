import { lazy, Suspense, useEffect } from 'react';

import { useToken } from '../session/session';
import { Broken } from './Broken';
import { loading } from './loading';
import { SignIn } from './SignIn';

const load = loading(() => import('./Console'));
const Console = lazy(async () => ({ default: (await load()).Console }));

/** Asks who it is, and shows the pages to whom the platform knows. */
export function App() {
  const token = useToken();
  useEffect(() => {
    // While the token is typed.
    void load().catch(() => undefined);
  }, []);
  return token === null ? (
    <SignIn />
  ) : (
    <Broken>
      <Suspense>
        <Console />
      </Suspense>
    </Broken>
  );
}
