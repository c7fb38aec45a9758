import { type SubmitEvent, useId, useState } from 'react';
import { Link } from 'react-router';

import type { FunctionView } from '../api/functions';
import type { StoredModule } from '../api/modules';
import { shortDigest } from '../modules/names';
import { Action } from '../parts/Action';
import { Equals } from '../parts/Equals';
import { ProblemNote } from '../parts/ProblemNote';
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
type Choice = Pick<FunctionView, 'name'> & { subject?: string };

/** Asks which function gets the version: one that fits the module's key, or a new one. */
export function VersionForm({ namespace, module, functions, error, isBusy, onMake }: VersionFormProps) {
  const fits = fitting<Choice>(functions, module.claims.subject);
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
      <FunctionField functions={fits} value={chosen} onChange={setChosen} />
      {chosen === '' && <NameField value={name} fault={fault} onChange={setName} />}
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

interface FunctionFieldProps {
  functions: Choice[];
  value: string;
  onChange: (value: string) => void;
}

function FunctionField({ functions, value, onChange }: FunctionFieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>Function</label>
      <select
        id={id}
        value={value}
        aria-describedby={`${id}-help`}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      >
        <option value="">A new function</option>
        {functions.map(({ name }) => (
          <option key={name}>{name}</option>
        ))}
      </select>
      <p id={`${id}-help`} className="quiet">
        A function takes modules of one module key only; those of another are not offered.
      </p>
    </div>
  );
}

interface NameFieldProps {
  value: string;
  fault: string | undefined;
  onChange: (value: string) => void;
}

function NameField({ value, fault, onChange }: NameFieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>Name of the new function</label>
      <input
        id={id}
        autoComplete="off"
        spellCheck={false}
        value={value}
        aria-invalid={fault !== undefined}
        aria-describedby={`${id}-help`}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
      <p id={`${id}-help`} role="status" className={fault === undefined ? 'quiet' : 'fault'}>
        {fault ?? 'It is part of the address, and stays for all versions.'}
      </p>
    </div>
  );
}
