package dev.slipway.ingress;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import dev.slipway.runtime.Failure;

/**
 * The one switch from how an invocation failed to what the client is told. Unlike a direct
 * invocation, it answers the public: a guest's texts, traps and load errors stay in the log.
 */
final class FailureRefusals {
  private static final String SEE_LOG = "Look for the requestId in the log.";
  private static final String REPEAT = "Repeat the request in a moment.";

  private FailureRefusals() {}

  /** A refusal without anything that only the function's owner should know. */
  static SlipwayException of(Failure failure) {
    return switch (failure) {
      case Failure.NoRelease none -> noRelease();
      case Failure.NotLoaded notLoaded -> notLoaded();
      case Failure.IssuerRevoked revoked -> issuerRevoked();
      case Failure.Unfit unfit -> notHttp(unfit.reason());
      case Failure.NotHttp notHttp -> notHttp(notHttp.reason());
      case Failure.CapabilityDenied denied -> capabilityDenied(denied.contract());
      case Failure.GuestErrored errored -> errored();
      case Failure.GuestTrapped trapped -> trapped();
      case Failure.LimitExceeded exceeded -> limitExceeded(exceeded.limitName());
      case Failure.DeadlineExceeded late -> deadlineExceeded();
      case Failure.ResponseInvalid invalid -> responseInvalid(invalid.reason());
      case Failure.Overloaded overloaded -> overloaded();
      case Failure.Internal internal -> RequestRefusals.internal();
    };
  }

  private static SlipwayException noRelease() {
    return refusal(
        ErrorCode.NO_RELEASE,
        "The function has no release with a version to serve.",
        "Release a version of the function.");
  }

  private static SlipwayException notLoaded() {
    return refusal(
        ErrorCode.RELEASE_NOT_LOADED,
        "The function's release is recorded, but its code could not be loaded.",
        "Make a new release of the function; the server's log has the cause.");
  }

  private static SlipwayException issuerRevoked() {
    return refusal(
        ErrorCode.ISSUER_REVOKED,
        "The issuer that signed the function's module is not trusted any more.",
        "Release a version that is signed by a trusted issuer.");
  }

  private static SlipwayException capabilityDenied(String contract) {
    return refusal(
            ErrorCode.CAPABILITY_DENIED,
            "The function lacks the capability " + contract + ".",
            "Claim it when signing the module, and bind it in the release.")
        .with("contract", contract);
  }

  private static SlipwayException errored() {
    return refusal(ErrorCode.GUEST_ERROR, "The guest answered with an error.", SEE_LOG);
  }

  private static SlipwayException trapped() {
    return refusal(ErrorCode.GUEST_TRAPPED, "The guest was ended by a trap.", SEE_LOG);
  }

  private static SlipwayException limitExceeded(String limit) {
    return refusal(
            ErrorCode.LIMIT_EXCEEDED,
            "The guest went over its limit " + limit + ".",
            "Let the guest use less, or release it with a higher limit.")
        .with("limit", limit);
  }

  private static SlipwayException deadlineExceeded() {
    return refusal(
        ErrorCode.DEADLINE_EXCEEDED,
        "The guest had not answered when its wall deadline passed.",
        "Let the guest do less, or release it with a later wallDeadline.");
  }

  private static SlipwayException responseInvalid(String reason) {
    return refusal(
        ErrorCode.GUEST_RESPONSE_INVALID,
        "The guest's reply is no valid response: " + reason + ".",
        "Correct the guest's reply.");
  }

  private static SlipwayException overloaded() {
    return refusal(
        ErrorCode.OVERLOADED, "All guest threads are busy and their queue is full.", REPEAT);
  }

  private static SlipwayException notHttp(String reason) {
    return refusal(ErrorCode.NOT_HTTP, reason, "Release a version that is a guest of HTTP.");
  }

  private static SlipwayException refusal(ErrorCode code, String reason, String fix) {
    return new SlipwayException(code, reason, fix);
  }
}
