const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const LENGTH = 56;

/** Whether a text is the secret part of a key, which must not be kept anywhere here. */
export function isSeed(text: string): boolean {
  return /^\s*S[A-Z2-7]{20,}/.test(text);
}

/** What is wrong with a text as an account's public key; undefined if nothing is. */
export function faultOfKey(text: string): string | undefined {
  if (!text.startsWith('A')) {
    return 'An account’s public key begins with A.';
  }
  if (text.length !== LENGTH) {
    return `A public key has ${LENGTH} characters; this has ${text.length}.`;
  }
  const bytes = decoded(text);
  if (!bytes) {
    return 'A public key has the letters A to Z and the digits 2 to 7 only.';
  }
  const sum = (bytes[33] ?? 0) | ((bytes[34] ?? 0) << 8);
  if (bytes[0] !== 0 || crc16(bytes.subarray(0, 33)) !== sum) {
    return 'Its check sum is wrong: a character was lost or mistyped. Copy it again.';
  }
  return undefined;
}

function decoded(text: string): Uint8Array | undefined {
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const letter of text) {
    const value = ALPHABET.indexOf(letter);
    if (value < 0) {
      return undefined;
    }
    held = ((held << 5) | value) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 0xff);
    }
  }
  return Uint8Array.from(bytes);
}

/** CRC-16/XMODEM, which ends each nkey. */
function crc16(bytes: Uint8Array): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) {
      crc = (crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff;
    }
  }
  return crc;
}
