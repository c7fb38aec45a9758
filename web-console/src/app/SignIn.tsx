import { type SubmitEvent, useState } from 'react';

import { ask } from '../api/client';
import { ProblemNote } from '../parts/ProblemNote';
import { Action } from '../parts/Action';
import { signIn, signOut } from '../session/session';

/** Asks for a token and tries it before it is kept. */
export function SignIn() {
  const [value, setValue] = useState('');
  const [error, setError] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);

  async function trySignIn(event: SubmitEvent) {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    const headers = { Authorization: `Bearer ${value.trim()}` };
    try {
      await ask(new Request(new URL('/api/v1/about', location.origin), { headers }));
      signIn(value.trim());
    } catch (refused) {
      signOut();
      setError(refused);
    } finally {
      setBusy(false);
    }
  }

  return (
    <main className="sign-in">
      <h1>
        <img src={`${import.meta.env.BASE_URL}slipway.svg`} alt="" width="32" height="32" /> Slipway
      </h1>
      <form onSubmit={(event) => void trySignIn(event)}>
        <label htmlFor="token">Token</label>
        <input
          id="token"
          type="password"
          autoComplete="off"
          spellCheck={false}
          required
          value={value}
          aria-describedby="token-help"
          onChange={(event) => {
            setValue(event.target.value);
          }}
        />
        <p id="token-help" className="quiet">
          The admin&rsquo;s is in the file <code>admin.token</code> of the platform&rsquo;s data directory. It
          is kept until this tab is closed.
        </p>
        <ProblemNote error={error} />
        <Action type="submit" isPrimary isDisabled={isBusy}>
          Sign in
        </Action>
      </form>
    </main>
  );
}
