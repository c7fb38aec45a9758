import { type SubmitEvent, useState } from 'react';
import { Link } from 'react-router';

import type { FunctionView } from '../api/functions';
import type { StoredModule } from '../api/modules';
import { shortDigest } from '../modules/names';
import { Action } from '../parts/Action';
import { Choice } from '../parts/Choice';
import { Equals } from '../parts/Equals';
import { ProblemNote } from '../parts/ProblemNote';
import { TextLine } from '../parts/Text';
import { fitting, isName, nameOf } from './publishing';

interface VersionFormProps {
  namespace: string;
  module: StoredModule;
  functions: FunctionView[];
  error: unknown;
  isBusy: boolean;
  onMake: (fn: string) => void;
}

/** A function as one can choose it; a new one has no module key yet. */
type Offer = Pick<FunctionView, 'name'> & { subject?: string };

/** Asks which function gets the version: one that fits the module's key, or a new one. */
export function VersionForm({ namespace, module, functions, error, isBusy, onMake }: VersionFormProps) {
  const fits = fitting<Offer>(functions, module.claims.subject);
  const own = fits.find(({ subject }) => subject !== undefined);
  const [chosen, setChosen] = useState(own?.name ?? '');
  const [name, setName] = useState(nameOf(module.claims.name ?? ''));
  const fn = chosen === '' ? name : chosen;
  const fault = chosen === '' ? faultOfName(name, functions, fits) : undefined;

  function submit(event: SubmitEvent) {
    event.preventDefault();
    if (fault === undefined) {
      onMake(fn);
    }
  }

  return (
    <form onSubmit={submit}>
      <p>
        Of{' '}
        <Link to={`/${namespace}/modules/${module.digest}`}>
          {module.claims.name ?? 'the module'} <code>{shortDigest(module.digest)}</code>
        </Link>
        , revision {module.claims.revision}. A version serves nothing until it is released.
      </p>
      <Choice
        label="Function"
        hint="A function takes modules of one module key only; those of another are not offered."
        options={[['', 'A new function'], ...fits.map((each) => each.name)]}
        value={chosen}
        onChange={setChosen}
      />
      {chosen === '' && (
        <TextLine
          label="Name of the new function"
          hint="It is part of the address, and stays for all versions."
          wrong={fault}
          value={name}
          onChange={setName}
        />
      )}
      <ProblemNote error={error} />
      <Action type="submit" isPrimary isDisabled={isBusy || fault !== undefined}>
        Make a version
      </Action>
      <Equals
        first={chosen === '' ? creation(namespace, fn) : undefined}
        command={['versions', 'upload', fn, 'FILE.wasm', '-n', namespace]}
        curl={{
          method: 'POST',
          path: `/api/v1/namespaces/${namespace}/functions/${fn}/versions`,
          body: { digest: module.digest },
        }}
      />
    </form>
  );
}

/** A function is there before it has a version. */
function creation(namespace: string, fn: string) {
  return {
    command: ['functions', 'create', fn, '-n', namespace],
    curl: { method: 'PUT', path: `/api/v1/namespaces/${namespace}/functions/${fn}`, body: {} },
  };
}

/** What is wrong with a new function's name; undefined if nothing is. */
export function faultOfName(
  name: string,
  all: { name: string }[],
  fits: { name: string }[],
): string | undefined {
  if (!isName(name)) {
    return 'Use 1 to 63 lower-case letters, digits and hyphens, first a letter and last no hyphen.';
  }
  if (!all.some((each) => each.name === name)) {
    return undefined;
  }
  return fits.some((each) => each.name === name)
    ? 'There is a function of this name: choose it above.'
    : 'A function of this name belongs to another module key. Give another name.';
}
