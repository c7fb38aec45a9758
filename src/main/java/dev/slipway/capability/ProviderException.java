package dev.slipway.capability;

import java.util.Locale;

/** A provider did not serve a call. The message is for the guest and for operators: no secrets. */
public final class ProviderException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Whose fault it is. */
  public enum Reason {
    /** The call asks for what cannot be, such as adding to a text; the provider is well. */
    REFUSED,
    /** The name has no provider. */
    REMOVED,
    /** As many calls wait for the provider as may. */
    BUSY,
    /** The provider has failed so often that it is not asked for a while. */
    BREAKER_OPEN,
    /** Nothing answers, or the connection broke. */
    UNREACHABLE,
    /** No answer in time. */
    TIMED_OUT,
    /** What answers is not what it should be, or does not let us in. */
    BROKEN;

    /** Its name on the wire, such as {@code timed-out}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the provider, rather than the call, is at fault. */
    public boolean isUnavailable() {
      return this != REFUSED;
    }
  }

  private final Reason reason;

  public ProviderException(Reason reason, String message) {
    super(message, null, false, false);
    this.reason = reason;
  }

  public ProviderException(Reason reason, String message, Throwable cause) {
    super(message, cause, false, false);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
