package dev.slipway.runtime;

import dev.slipway.error.ErrorCode;
import dev.slipway.log.LogEvent;

/** The names of outcomes on the wire, in logs and statistics. */
final class Outcomes {
  private Outcomes() {}

  /** {@code answered}, or the code of the failure. */
  static String name(Outcome<?> outcome) {
    return switch (outcome) {
      case Outcome.Answered<?> _ -> LogEvent.ANSWERED;
      case Outcome.Failed<?>(Failure failure) -> code(failure).code();
    };
  }

  /** Whether a guest ran, or would have if its time had not ended before. */
  static boolean reachedGuest(Outcome<?> outcome) {
    return switch (outcome) {
      case Outcome.Answered<?> _ -> true;
      case Outcome.Failed<?>(Failure failure) -> reachedGuest(failure);
    };
  }

  static boolean reachedGuest(Failure failure) {
    return switch (failure) {
      case Failure.CapabilityUnavailable _,
          Failure.GuestErrored _,
          Failure.GuestTrapped _,
          Failure.LimitExceeded _,
          Failure.DeadlineExceeded _,
          Failure.Cancelled _,
          Failure.ResponseInvalid _ ->
          true;
      case Failure.CapabilityDenied denied -> denied.byHostCall();
      case Failure.NoRelease _,
          Failure.NotLoaded _,
          Failure.IssuerRevoked _,
          Failure.Unfit _,
          Failure.NotHttp _,
          Failure.Overloaded _,
          Failure.Internal _ ->
          false;
    };
  }

  static ErrorCode code(Failure failure) {
    return switch (failure) {
      case Failure.NoRelease _ -> ErrorCode.NO_RELEASE;
      case Failure.NotLoaded _ -> ErrorCode.RELEASE_NOT_LOADED;
      case Failure.IssuerRevoked _ -> ErrorCode.ISSUER_REVOKED;
      case Failure.Unfit _ -> ErrorCode.INVOCATION_INVALID;
      case Failure.NotHttp _ -> ErrorCode.NOT_HTTP;
      case Failure.CapabilityDenied _ -> ErrorCode.CAPABILITY_DENIED;
      case Failure.CapabilityUnavailable _ -> ErrorCode.CAPABILITY_UNAVAILABLE;
      case Failure.GuestErrored _ -> ErrorCode.GUEST_ERROR;
      case Failure.GuestTrapped _ -> ErrorCode.GUEST_TRAPPED;
      case Failure.LimitExceeded _ -> ErrorCode.LIMIT_EXCEEDED;
      case Failure.DeadlineExceeded _ -> ErrorCode.DEADLINE_EXCEEDED;
      case Failure.Cancelled _ -> ErrorCode.CANCELLED;
      case Failure.ResponseInvalid _ -> ErrorCode.GUEST_RESPONSE_INVALID;
      case Failure.Overloaded _ -> ErrorCode.OVERLOADED;
      case Failure.Internal _ -> ErrorCode.INTERNAL;
    };
  }
}
