const MAGIC = [0x00, 0x61, 0x73, 0x6d];

/** Why a file cannot be a module, and what helps; undefined if it may be one. */
export interface FileFault {
  what: string;
  fix: string;
}

/** Looks at a file's size and first bytes before it is sent. The limit is known once the platform told it. */
export async function faultOf(file: Blob, limit: number | undefined): Promise<FileFault | undefined> {
  if (limit !== undefined && file.size > limit) {
    return faultOfSize(file.size, limit);
  }
  return faultOfStart(new Uint8Array(await file.slice(0, 256).arrayBuffer()));
}

/** What is said of a file that is larger than the platform takes. */
export function faultOfSize(size: number, limit: number): FileFault {
  const [given, most] = [size, limit].map((bytes) => bytes.toLocaleString('en'));
  return {
    what: `It has ${given} bytes; the platform takes ${most} at most.`,
    fix: 'Build it without debug information, with optimisation for size.',
  };
}

/** What the first bytes say against a file. */
export function faultOfStart(start: Uint8Array): FileFault | undefined {
  if (start.length === 0) {
    return { what: 'It is empty.', fix: 'Choose the .wasm file that the compiler wrote.' };
  }
  if (MAGIC.every((byte, index) => start[index] === byte)) {
    return undefined;
  }
  if (/^\s*(;;[^\n]*\n\s*)*\((module|component)\b/.test(new TextDecoder().decode(start))) {
    return {
      what: 'It is the text form of WebAssembly.',
      fix: 'Assemble it first: wasm-tools parse file.wat -o file.wasm',
    };
  }
  const begin = Array.from(start.slice(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join(' ');
  return {
    what: `It is no WebAssembly: it begins with the bytes ${begin}, not with 00 61 73 6d.`,
    fix: 'Choose the .wasm file that the compiler wrote.',
  };
}
