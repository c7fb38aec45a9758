package dev.slipway.contract;

/** Reads one value after the other from bytes that tell of what type each is. */
interface ValueReader {
  boolean isAtEnd();

  boolean isArray() throws PayloadException;

  /** Whether text or binary follows. */
  boolean isBytes() throws PayloadException;

  /** Passes over a nil; false if something else follows. */
  boolean takeNil() throws PayloadException;

  /** The number of elements that follow; not more than there are bytes. */
  int array() throws PayloadException;

  /** The number of pairs that follow; not more than there are bytes. */
  int map() throws PayloadException;

  /** Text or binary. */
  byte[] bytes() throws PayloadException;

  /** A whole number. */
  long number() throws PayloadException;

  boolean flag() throws PayloadException;

  /** Passes over one value, however deep it nests. */
  void skip() throws PayloadException;
}
