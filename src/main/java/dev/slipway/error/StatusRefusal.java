package dev.slipway.error;

import io.grpc.Status;

/** Says in Slipway's words what gRPC itself refuses by a bare status. */
final class StatusRefusal {
  private StatusRefusal() {}

  static SlipwayException of(Status status, String method) {
    return switch (status.getCode()) {
      case UNIMPLEMENTED -> unknownMethod(method);
      case INTERNAL -> wrongCount();
      case DEADLINE_EXCEEDED -> tooLate();
      default -> Refusals.internal();
    };
  }

  static SlipwayException unknownMethod(String method) {
    return new SlipwayException(
        ErrorCode.METHOD_NOT_ALLOWED,
        "There is no method %s here.".formatted(method.length() > 200 ? "of this name" : method),
        "Call one that reflection or the files in proto/ name.");
  }

  /** gRPC's stubs say so of a unary call with no message, or with several. */
  private static SlipwayException wrongCount() {
    return new SlipwayException(
        ErrorCode.INVALID_REQUEST,
        "The call did not bring exactly one message.",
        "Send one message, and end the call's own side after it.");
  }

  private static SlipwayException tooLate() {
    return new SlipwayException(
        ErrorCode.DEADLINE_EXCEEDED,
        "The caller's deadline has passed.",
        "Give the call more time.");
  }
}
