package dev.slipway.guest.wasi;

import dev.slipway.engine.Trap;

/** Where a guest writes to. */
sealed interface Sink extends Stream permits LogSink, ReplySink {
  /**
   * Counts bytes that are about to be written.
   *
   * @throws Trap if they are more than the limit leaves
   */
  void reserve(long length) throws Trap;

  /** Takes bytes that were counted. */
  void write(byte[] bytes);
}
