package dev.slipway.engine;

/**
 * The arguments, result and surroundings of one host call, on the guest's thread. It ends with the
 * call: kept and used afterwards, it throws {@link IllegalStateException}.
 */
public interface CallFrame {
  /** The argument at an index, of type i32, or the bits of an f32. */
  int i32(int index);

  /** The argument at an index, of type i64, or the bits of an f64. */
  long i64(int index);

  /** Sets the one result, of type i32; without this it is 0. */
  void returnI32(int value);

  /** Sets the one result, of type f64; without this it is 0. */
  void returnF64(double value);

  /** The guest's memory, also while the wasm start section runs. */
  GuestMemory memory();

  /** The object that was given to {@link CompiledModule#instantiate}. */
  <H> H host(Class<H> type);
}
