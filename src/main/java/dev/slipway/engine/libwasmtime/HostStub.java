package dev.slipway.engine.libwasmtime;

/**
 * The native side of one host function.
 *
 * @param address what native code calls
 * @param functionType its {@code wasm_functype_t}
 */
record HostStub(long address, long functionType) {}
