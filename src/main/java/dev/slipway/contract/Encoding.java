package dev.slipway.contract;

/** How shapes become bytes. Thread-safe. */
interface Encoding {
  byte[] write(Values values);

  /**
   * Reads a payload that may be anything.
   *
   * @throws PayloadException if it is not of the shape
   */
  Values read(Shape shape, byte[] payload) throws PayloadException;
}
