import { CopyLine } from './CopyLine';

interface EqualsProps {
  /** The arguments of the slipway command; each is quoted as a shell needs it. */
  command: string[];
  curl: { method?: string; path: string; body?: unknown; headers?: Record<string, string> };
}

/** The same action as a command and as a call, to copy. The token stays in a variable. */
export function Equals({ command, curl }: EqualsProps) {
  return (
    <details className="equals">
      <summary>The same from a terminal</summary>
      <CopyLine title="slipway" text={['slipway', ...command.map(quoted)].join(' ')} />
      <CopyLine title="curl" text={call(curl)} />
    </details>
  );
}

/** A word as a POSIX shell reads it back unchanged. */
export function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

export function call({ method = 'GET', path, body, headers = {} }: EqualsProps['curl']): string {
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
