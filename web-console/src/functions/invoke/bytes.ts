const STRICT = new TextDecoder('utf-8', { fatal: true });

/** Base64 of a text's UTF-8. */
export function encoded(text: string): string {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));
}

/** The text of base64; nothing if the bytes are no text. */
export function decoded(base64: string): string | undefined {
  try {
    const text = STRICT.decode(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));

    return /[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

/** Whether a text is base64. */
export function isBase64(text: string): boolean {
  return /^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text);
}

/** How many bytes base64 stands for. */
export function size(base64: string): number {
  return (base64.length / 4) * 3 - (base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0);
}
