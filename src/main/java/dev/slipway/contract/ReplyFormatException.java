package dev.slipway.contract;

/** A guest's payload is not what its dialect says; the message tells what was found. */
public final class ReplyFormatException extends Exception {
  private static final long serialVersionUID = 1L;

  public ReplyFormatException(String message, Throwable cause) {
    super(message, cause, false, false);
  }

  public ReplyFormatException(String message) {
    super(message, null, false, false);
  }
}
