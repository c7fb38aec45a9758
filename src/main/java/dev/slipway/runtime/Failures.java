package dev.slipway.runtime;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import dev.slipway.runtime.schedule.Refusal;
import java.util.Locale;

/**
 * The problem that each failure is, the same for every protocol. Callers of a function may be
 * anyone: what only its owner should know stays in the function's log.
 */
public final class Failures {
  private Failures() {}

  /** The refusal with what, why and fix. */
  public static SlipwayException problem(Failure failure) {
    return switch (failure) {
      case Failure.NoRelease() ->
          problem(
              ErrorCode.NO_RELEASE,
              "The function serves no version.",
              "Release one: PUT .../release.");
      case Failure.NotLoaded(String _) ->
          problem(
              ErrorCode.RELEASE_NOT_LOADED,
              "The function's release is recorded, but its code could not be loaded.",
              "Release another version; the server's log has the cause.");
      case Failure.IssuerRevoked() ->
          problem(
              ErrorCode.ISSUER_REVOKED,
              "The issuer that signed this version is not trusted any more.",
              "Release a version signed by a trusted issuer.");
      case Failure.Unfit(String reason) ->
          problem(
              ErrorCode.INVOCATION_INVALID, reason, "Look at the module's ABI and its exports.");
      case Failure.NotHttp(String reason) ->
          problem(
              ErrorCode.NOT_HTTP,
              reason,
              "Route HTTP to a guest of the contract http_server, or call this one by invoke.");
      case Failure.CapabilityDenied(String contract, boolean _) ->
          problem(
                  ErrorCode.CAPABILITY_DENIED,
                  "The guest lacks the right to " + contract + ".",
                  "Sign the module with the capability, and bind it.")
              .with("contract", contract);
      case Failure.CapabilityUnavailable unavailable -> unavailable(unavailable);
      case Failure.GuestErrored(String _) ->
          problem(
              ErrorCode.GUEST_ERROR,
              "The guest answered with an error.",
              "The function's log has its text: GET .../logs?requestId=...");
      case Failure.GuestTrapped(var trap, var _) ->
          problem(
                  ErrorCode.GUEST_TRAPPED,
                  "The guest was ended: " + words(trap.kind().name()) + ".",
                  "The function's log has its backtrace: GET .../logs?requestId=...")
              .with("trap", trap.kind().name().toLowerCase(Locale.ROOT));
      case Failure.LimitExceeded(var limit) ->
          problem(
                  ErrorCode.LIMIT_EXCEEDED,
                  "The guest went over its limit " + limit.id() + ".",
                  "Make the guest use less, or release it with a higher limit.")
              .with("limit", limit.id());
      case Failure.DeadlineExceeded() ->
          problem(
              ErrorCode.DEADLINE_EXCEEDED,
              "The guest had not answered at its wall deadline, or at its caller's.",
              "Make the guest quicker, or release it with a later wallDeadline.");
      case Failure.Cancelled() ->
          problem(
              ErrorCode.CANCELLED,
              "The caller ended the call before the guest had answered.",
              "Keep the call open until its answer is there.");
      case Failure.ResponseInvalid(String reason) ->
          problem(
              ErrorCode.GUEST_RESPONSE_INVALID,
              "The guest's reply cannot be sent: " + reason + ".",
              "Mend the guest, or make its version with the dialect that it speaks.");
      case Failure.Overloaded(var refusal) -> overloaded(refusal);
      case Failure.Internal() ->
          problem(
              ErrorCode.INTERNAL,
              "The invocation failed inside Slipway.",
              "Tell the operator the request id.");
    };
  }

  /**
   * Why it failed, with the guest's own words: for those who may see the function's log, and for
   * its neighbours in the namespace.
   */
  static String inFull(Failure failure) {
    return switch (failure) {
      case Failure.GuestErrored(String text) -> text;
      case Failure.GuestTrapped(var trap, var text) ->
          text.map(own -> own + "; ").orElse("") + trap.getMessage();
      case Failure.NotLoaded(String reason) -> reason;
      default -> problem(failure).reason();
    };
  }

  private static SlipwayException unavailable(Failure.CapabilityUnavailable failure) {
    return problem(
            ErrorCode.CAPABILITY_UNAVAILABLE,
            "The guest needs %s under the link %s, but the provider %s does not serve it: %s."
                .formatted(
                    failure.contract(), failure.link(), failure.provider(), failure.reason()),
            "Try again later; GET .../health of the function tells its operator the cause.")
        .with("contract", failure.contract())
        .with("link", failure.link())
        .with("provider", failure.provider())
        .with("reason", failure.reason());
  }

  private static SlipwayException overloaded(Refusal refusal) {
    return switch (refusal) {
      case QUEUE_FULL ->
          problem(
              ErrorCode.OVERLOADED,
              "All guest threads are busy and the queue is full.",
              "Try again in a second.");
      case FUNCTION_FULL ->
          problem(
                  ErrorCode.OVERLOADED,
                  "The function has as many invocations in flight as it may.",
                  "Try again in a second, or release it with a higher instances.maxConcurrency.")
              .with("limit", "maxConcurrency");
      case STOPPING ->
          problem(ErrorCode.OVERLOADED, "The platform stops.", "Try again in a minute.");
    };
  }

  private static SlipwayException problem(ErrorCode code, String reason, String fix) {
    return new SlipwayException(code, reason, fix);
  }

  private static String words(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
