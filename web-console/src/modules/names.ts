/** A digest as people compare it: its first twelve digits. */
export function shortDigest(digest: string): string {
  return digest.replace(/^sha256:/, '').slice(0, 12);
}

/** A key as people compare it: its beginning and its end. */
export function shortKey(key: string): string {
  return key.length > 14 ? `${key.slice(0, 6)}…${key.slice(-4)}` : key;
}

/** What a change was made to, with digests and keys as people compare them. */
export function shortSubject(subject: string): string {
  if (subject.startsWith('sha256:')) {
    return shortDigest(subject);
  }
  return ACCOUNT_KEY.test(subject) ? shortKey(subject) : subject;
}

const ACCOUNT_KEY = /^A[A-Z2-7]{55}$/;

const UNITS = ['bytes', 'KiB', 'MiB', 'GiB'] as const;

/** A size as people say it: 41 bytes, 185 KiB, 2.2 MiB. */
export function bytes(count: number): string {
  let value = count;
  let unit = 0;
  while (value >= 1024 && unit < UNITS.length - 1) {
    value /= 1024;
    unit++;
  }
  return `${unit === 0 || value >= 100 ? value.toFixed(0) : Number(value.toFixed(1))} ${UNITS[unit]}`;
}

/** What a module's file is called when it is downloaded. */
export function fileName(digest: string, claims: { name?: string | null; revision: number }): string {
  const name = (claims.name ?? '').replaceAll(/[^\w.-]+/g, '-').replace(/^[-.]+/, '');
  return name === '' ? `${shortDigest(digest)}.wasm` : `${name}-${claims.revision}.wasm`;
}
