import { CopyLine } from './CopyLine';

interface Step {
  /** The arguments of the slipway command; each is quoted as a shell needs it. */
  command: string[];
  curl: { method?: string; path: string; body?: unknown; headers?: Record<string, string> };
}

interface EqualsProps extends Step {
  /** What must be done before it. */
  first?: Step | undefined;
}

/** The same action as a command and as a call, to copy. The token stays in a variable. */
export function Equals({ first, ...last }: EqualsProps) {
  const steps = first === undefined ? [last] : [first, last];
  return (
    <details className="equals">
      <summary>The same from a terminal</summary>
      <CopyLine title="slipway" text={steps.map(({ command }) => line(command)).join(' && ')} />
      <CopyLine title="curl" text={steps.map(({ curl }) => call(curl)).join(' && ')} />
    </details>
  );
}

function line(command: string[]): string {
  return ['slipway', ...command.map(quoted)].join(' ');
}

/** A word as a POSIX shell reads it back unchanged. */
export function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

export function call({ method = 'GET', path, body, headers = {} }: Step['curl']): string {
  const parts = ['curl', '-fsS'];
  if (method !== 'GET') {
    parts.push('-X', method);
  }
  parts.push('-H', '"Authorization: Bearer $SLIPWAY_TOKEN"');
  const all = body === undefined ? headers : { 'Content-Type': 'application/json', ...headers };
  for (const [name, value] of Object.entries(all)) {
    parts.push('-H', quoted(`${name}: ${value}`));
  }
  if (body !== undefined) {
    parts.push('-d', quoted(JSON.stringify(body)));
  }
  return [...parts, quoted(location.origin + path)].join(' ');
}
