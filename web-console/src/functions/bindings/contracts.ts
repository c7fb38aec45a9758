const NEWER_SPELLINGS: Record<string, string> = {
  'wasmcloud:httpserver': 'wascc:http_server',
  'wasmcloud:httpclient': 'wascc:http_client',
  'wasmcloud:keyvalue': 'wascc:keyvalue',
  'wasmcloud:messaging': 'wascc:messaging',
  'wasmcloud:blobstore': 'wascc:blobstore',
  'wasmcloud:eventstreams': 'wascc:eventstreams',
  'wasmcloud:logging': 'wascc:logging',
  'wasmcloud:builtin:logging': 'wascc:logging',
  'wasmcloud:extras': 'wascc:extras',
  'wasmcloud:builtin:numbergen': 'wascc:extras',
};

const KNOWN = new Set(Object.values(NEWER_SPELLINGS));

export const HTTP_SERVER = 'wascc:http_server';
const SERVED_BY_PLATFORM = ['wascc:logging', 'wascc:extras'];

/** A contract as releases and providers name it; claims may have the newer spelling. */
export function canonical(contract: string): string {
  return NEWER_SPELLINGS[contract] ?? contract;
}

/** Who serves a contract that needs no binding; nothing if it needs one. */
export function withoutBinding(contract: string): string | undefined {
  if (contract === HTTP_SERVER) {
    return 'Bound by routes, and by its own host name.';
  }
  if (SERVED_BY_PLATFORM.includes(contract)) {
    return 'The platform serves it itself.';
  }
  return contract.includes(':') ? undefined : 'Another guest; it needs no binding.';
}

/** Whether its providers keep data that a namespace's functions may share. */
export function keepsData(contract: string): boolean {
  return contract === 'wascc:keyvalue' || contract === 'wascc:blobstore';
}

/** Whether bindings of it may carry values. */
export function takesValues(contract: string): boolean {
  return contract === 'wascc:messaging' || !KNOWN.has(contract);
}
