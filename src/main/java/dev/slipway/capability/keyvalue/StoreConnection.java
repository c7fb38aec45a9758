package dev.slipway.capability.keyvalue;

/** A connection to a back-end. One thread at a time, but for {@link #abort}. */
interface StoreConnection extends AutoCloseable {
  /** Asks the other side; false if it does not answer as it should. */
  boolean isAlive();

  /** Whether it is in a state in which another call can use it. */
  boolean isUsable();

  /** Ends it at once, and whatever waits for it. Any thread; does not block. */
  void abort();

  /** Ends it politely. Does not throw, nor wait for the other side. */
  @Override
  void close();
}
