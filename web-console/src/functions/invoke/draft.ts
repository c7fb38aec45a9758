import type { InvokeRequest } from '../../api/invoke';
import { decoded, encoded, isBase64 } from './bytes';
import type { Kind } from './kind';

/** An invocation while it is being written; all three forms keep what was typed. */
export interface Draft {
  method: string;
  path: string;
  headers: string;
  body: string;
  operation: string;
  payload: string;
  isPayloadBase64: boolean;
  exportName: string;
  arguments: string;
  /** Empty: the version that the release picks. */
  version: string;
}

export const EMPTY_DRAFT: Draft = {
  method: 'GET',
  path: '/',
  headers: '',
  body: '',
  operation: '',
  payload: '',
  isPayloadBase64: false,
  exportName: '',
  arguments: '[]',
  version: '',
};

/**
 * What the platform is asked.
 *
 * @throws Error with the reason if the draft cannot be sent
 */
export function request(kind: Kind, draft: Draft): InvokeRequest {
  const version = draft.version === '' ? {} : { version: Number(draft.version) };
  switch (kind) {
    case 'http':
      return { http: http(draft), ...version };
    case 'operation':
      return { operation: named(draft.operation, 'operation'), payload: payload(draft), ...version };
    case 'export':
      return {
        export: named(draft.exportName, 'export'),
        arguments: numbers(draft.arguments),
        ...version,
      };
  }
}

function http({ method, path, headers, body }: Draft): NonNullable<InvokeRequest['http']> {
  if (!path.startsWith('/')) {
    throw new Error('The path begins with a slash.');
  }
  const all = headerLines(headers);
  return {
    method,
    path,
    ...(Object.keys(all).length > 0 && { headers: all }),
    ...(body !== '' && { body: encoded(body) }),
  };
}

/** Headers as people write them: a line `Name: value` for each. */
export function headerLines(text: string): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const line of text.split('\n').filter((each) => each.trim() !== '')) {
    const colon = line.indexOf(':');
    if (colon < 1) {
      throw new Error(`“${line}” is no header such as “Name: value”.`);
    }
    headers[line.slice(0, colon).trim().toLowerCase()] = line.slice(colon + 1).trim();
  }
  return headers;
}

function payload({ payload: text, isPayloadBase64 }: Draft): string {
  if (!isPayloadBase64) {
    return encoded(text);
  }
  const base64 = text.replaceAll(/\s/g, '');
  if (!isBase64(base64)) {
    throw new Error('The payload is no base64.');
  }
  return base64;
}

function named(name: string, what: string): string {
  if (name.trim() === '') {
    throw new Error(`Name the ${what}.`);
  }
  return name.trim();
}

function numbers(text: string): (number | string)[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new Error('The arguments are no JSON.');
  }
  if (!Array.isArray(parsed) || !parsed.every(isArgument)) {
    throw new Error('The arguments are a list of numbers, or of texts for i64, NaN and infinities.');
  }
  return parsed;
}

function isArgument(value: unknown): value is number | string {
  if (typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value)) {
    throw new Error('Write numbers as large as that as text: JSON does not carry them whole.');
  }
  return typeof value === 'number' || typeof value === 'string';
}

/** The same as arguments of the command; bytes that are no text, and secret headers, come from files. */
export function command(name: string, namespace: string, asked: InvokeRequest): string[] {
  return [
    ...['invoke', name, '-n', namespace],
    ...(asked.version === undefined ? [] : ['--version', `${asked.version}`]),
    ...(asked.http ? ofHttp(asked.http) : []),
    ...(asked.operation === undefined ? [] : ['--operation', asked.operation]),
    ...(asked.payload === undefined ? [] : bytes('--payload', asked.payload)),
    // Last, because all that follows are its arguments.
    ...(asked.export === undefined ? [] : ['--export', asked.export, ...(asked.arguments ?? []).map(String)]),
  ];
}

function ofHttp({ method, path, headers = {}, body }: NonNullable<InvokeRequest['http']>): string[] {
  const all = Object.entries(headers);
  const open = all.filter(([name]) => !isSecret(name));
  return [
    ...['--http', `${method} ${path}`],
    ...open.flatMap(([name, value]) => ['-H', `${name}: ${value}`]),
    ...(open.length < all.length ? ['--header-file', 'headers.txt'] : []),
    ...(body === undefined ? [] : bytes('--body', body)),
  ];
}

function bytes(option: string, base64: string): string[] {
  if (base64 === '') {
    return [];
  }
  const text = decoded(base64);
  return text === undefined ? [`${option}-file`, `${option.slice(2)}.bin`] : [option, text];
}

/** Whether a header says who asks, or is named like a secret: the command takes none as an argument. */
export function isSecret(header: string): boolean {
  return /^(authorization|cookie|set-cookie|x-auth|.*-authorization|.*(passw(or)?d|passphrase|secret|token|credential|(api|private|access)[_-]?key).*)$/i.test(
    header,
  );
}

/** The same with what secret headers hold left out: it is shown on the page. */
export function withoutSecrets(asked: InvokeRequest): InvokeRequest {
  const { http: asHttp } = asked;
  if (!asHttp?.headers) {
    return asked;
  }
  const headers = Object.fromEntries(
    Object.entries(asHttp.headers).map(([name, value]) => [name, isSecret(name) ? '…' : value]),
  );
  return { ...asked, http: { ...asHttp, headers } };
}
