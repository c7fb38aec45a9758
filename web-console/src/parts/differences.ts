/** A field that differs between two documents; what it is not in at all is undefined. */
export interface Difference {
  field: string;
  before: unknown;
  after: unknown;
}

/** Every field that differs, by its path, such as `limits.wallDeadline`; an absent document has no fields. */
export function differences(before: unknown, after: unknown): Difference[] {
  const found: Difference[] = [];
  compare('', before, after, found);
  return found;
}

function compare(path: string, before: unknown, after: unknown, found: Difference[]): void {
  if (isTakenApart(before, path) && isTakenApart(after, path)) {
    const [was, is] = [fields(before), fields(after)];
    for (const name of [...new Set([...Object.keys(was), ...Object.keys(is)])].sort()) {
      compare(path === '' ? name : `${path}.${name}`, was[name], is[name], found);
    }
  } else if (JSON.stringify(before ?? null) !== JSON.stringify(after ?? null)) {
    found.push({ field: path, before, after });
  }
}

function isTakenApart(value: unknown, path: string): boolean {
  const isAbsent = value === undefined || value === null;
  return isAbsent ? path === '' : typeof value === 'object' && !Array.isArray(value) && !isSecret(value);
}

function fields(value: unknown): Record<string, unknown> {
  return (value ?? {}) as Record<string, unknown>;
}

/** The platform tells of a secret only that it is set. */
function isSecret(value: object): boolean {
  return Object.keys(value).length === 1 && 'set' in value && value.set === true;
}

/** A value in one line: text as it is, a secret as set, else as JSON. */
export function words(value: unknown): string {
  if (value === undefined || value === null) {
    return 'nothing';
  }
  if (typeof value === 'object' && isSecret(value)) {
    return 'set, and shown to nobody';
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}
