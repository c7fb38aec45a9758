package dev.slipway.capability;

/** An event did not reach its guest, or the guest failed. The message says why. */
public final class DeliveryException extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean retryable;

  /**
   * @param retryable whether no guest has seen the event, so that it may be delivered again
   */
  public DeliveryException(String message, boolean retryable) {
    super(message, null, false, false);
    this.retryable = retryable;
  }

  public boolean isRetryable() {
    return retryable;
  }
}
