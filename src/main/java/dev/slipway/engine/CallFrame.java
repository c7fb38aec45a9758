package dev.slipway.engine;

/** The arguments, results and surroundings of one host call; valid only while it runs. */
public interface CallFrame {
  int i32(int index);

  long i64(int index);

  /** Sets the one result, of type i32. */
  void returnI32(int value);

  /** The guest's memory, also while the wasm start section runs. */
  GuestMemory memory();

  /** The object that was given to {@link CompiledModule#instantiate}. */
  <H> H host(Class<H> type);
}
