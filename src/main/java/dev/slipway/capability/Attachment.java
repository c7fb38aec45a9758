package dev.slipway.capability;

/**
 * A binding that a provider knows of. Closing it tells the provider nothing of the guest's fate.
 */
@FunctionalInterface
public interface Attachment extends AutoCloseable {
  /** Of a provider that calls no guests. */
  Attachment NONE = () -> {};

  /**
   * Ends it: when it returns, the provider begins no call of the guest any more. What it has taken
   * for the guest is delivered before, within a bounded time. Called once.
   */
  @Override
  void close();
}
