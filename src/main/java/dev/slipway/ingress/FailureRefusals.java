package dev.slipway.ingress;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import dev.slipway.runtime.Failure;

/** The one switch from how an invocation failed to what the client is told. */
final class FailureRefusals {
  private static final String SEE_LOG = "Look at the function's log under the requestId.";
  private static final String REPEAT = "Repeat the request in a moment.";

  private FailureRefusals() {}

  /** A refusal without anything that only the function's owner should know. */
  static SlipwayException of(Failure failure) {
    return switch (failure) {
      case Failure.NoRelease none ->
          refusal(
              ErrorCode.NO_RELEASE,
              "The function has no release with a version to serve.",
              "Release a version of the function.");
      case Failure.NotLoaded notLoaded ->
          refusal(
              ErrorCode.RELEASE_NOT_LOADED,
              "The function's release is recorded, but its code could not be loaded.",
              "Make a new release of the function; the server's log has the cause.");
      case Failure.IssuerRevoked revoked ->
          refusal(
              ErrorCode.ISSUER_REVOKED,
              "The issuer that signed the function's module is not trusted any more.",
              "Release a version that is signed by a trusted issuer.");
      case Failure.Unfit unfit -> notHttp(unfit.reason());
      case Failure.NotHttp notHttp -> notHttp(notHttp.reason());
      case Failure.CapabilityDenied denied ->
          refusal(
                  ErrorCode.CAPABILITY_DENIED,
                  "The function lacks the capability " + denied.contract() + ".",
                  "Claim it when signing the module, and bind it in the release.")
              .with("contract", denied.contract());
      case Failure.GuestErrored errored ->
          refusal(ErrorCode.GUEST_ERROR, "The guest answered with an error.", SEE_LOG);
      case Failure.GuestTrapped trapped ->
          refusal(ErrorCode.GUEST_TRAPPED, "The guest was ended by a trap.", SEE_LOG);
      case Failure.LimitExceeded exceeded ->
          refusal(
                  ErrorCode.LIMIT_EXCEEDED,
                  "The guest went over its limit " + exceeded.limitName() + ".",
                  "Let the guest use less, or release it with a higher limit.")
              .with("limit", exceeded.limitName());
      case Failure.DeadlineExceeded late ->
          refusal(
              ErrorCode.DEADLINE_EXCEEDED,
              "The guest had not answered when its wall deadline passed.",
              "Let the guest do less, or release it with a later wallDeadline.");
      case Failure.ResponseInvalid invalid ->
          refusal(
              ErrorCode.GUEST_RESPONSE_INVALID,
              "The guest's reply is no valid response: " + invalid.reason() + ".",
              "Correct the guest's reply.");
      case Failure.Overloaded overloaded ->
          refusal(
              ErrorCode.OVERLOADED, "All guest threads are busy and their queue is full.", REPEAT);
      case Failure.Internal internal -> RequestRefusals.internal();
    };
  }

  private static SlipwayException notHttp(String reason) {
    return refusal(ErrorCode.NOT_HTTP, reason, "Release a version that is a guest of HTTP.");
  }

  private static SlipwayException refusal(ErrorCode code, String reason, String fix) {
    return new SlipwayException(code, reason, fix);
  }
}
