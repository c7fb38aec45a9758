package dev.slipway.runtime;

import dev.slipway.capability.ProviderException;
import dev.slipway.error.ErrorCode;
import dev.slipway.guest.Limit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A host call was not served. The message is for the guest. */
final class HostCallException extends Exception {
  private static final long serialVersionUID = 1L;

  /** How the report of an invocation names a call that the guest got wrong. */
  static final String REFUSED = ProviderException.Reason.REFUSED.id();

  private final String outcome;

  /** Of this exception's thread alone. */
  private final transient @Nullable Failure explanation;

  private final @Nullable Limit limit;

  private HostCallException(String outcome, String message, @Nullable Failure explanation) {
    super(message, null, false, false);
    this.outcome = outcome;
    this.explanation = explanation;
    this.limit = null;
  }

  private HostCallException(Limit limit) {
    super("over the limit " + limit.id(), null, false, false);
    this.outcome = ErrorCode.LIMIT_EXCEEDED.code();
    this.explanation = null;
    this.limit = limit;
  }

  /** The guest has gone over a limit, which ends it. */
  static HostCallException over(Limit limit) {
    return new HostCallException(limit);
  }

  /** The guest asked for what cannot be. */
  static HostCallException refused(String message) {
    return new HostCallException(REFUSED, message, null);
  }

  /** The guest may not ask. */
  static HostCallException denied(Failure.CapabilityDenied denial, String why) {
    String code = Outcomes.code(denial).code();
    return new HostCallException(code, code + ": " + why, denial);
  }

  /**
   * What the guest asked for is not there now.
   *
   * @param explanation what the invocation has failed of, if the guest does not get over it
   */
  static HostCallException failed(String outcome, String message, @Nullable Failure explanation) {
    return new HostCallException(outcome, message, explanation);
  }

  /** For the report: a short name. */
  String outcome() {
    return outcome;
  }

  /** What the guest went over; empty unless it is to be ended. */
  Optional<Limit> limit() {
    return Optional.ofNullable(limit);
  }

  Optional<Failure> explanation() {
    return Optional.ofNullable(explanation);
  }
}
