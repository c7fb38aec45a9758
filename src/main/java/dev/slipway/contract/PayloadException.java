package dev.slipway.contract;

/** A guest's payload is not what its dialect says; the message tells what was found. */
public final class PayloadException extends Exception {
  private static final long serialVersionUID = 1L;

  public PayloadException(String message, Throwable cause) {
    super(message, cause, false, false);
  }

  public PayloadException(String message) {
    super(message, null, false, false);
  }
}
