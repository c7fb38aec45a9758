package dev.slipway.runtime;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import dev.slipway.function.FunctionKey;
import dev.slipway.grpc.v1.InvokeStreamRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads the messages of the invocation service. */
final class InvocationMessages {
  private static final int MOST_ID_BYTES = 128;

  private InvocationMessages() {}

  static FunctionKey function(dev.slipway.grpc.v1.InvokeRequest message) {
    return new FunctionKey(message.getNamespace(), message.getFunction());
  }

  static InvokeRequest request(dev.slipway.grpc.v1.InvokeRequest message) {
    if (message.getOperation().isEmpty()) {
      throw new SlipwayException(
          ErrorCode.INVALID_REQUEST,
          "The request names no operation.",
          "Set operation to what the guest handles, such as HandleRequest.");
    }
    return new InvokeRequest(
        Optional.of(message.getOperation()),
        Optional.of(message.getPayload().toByteArray()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        message.hasVersion() ? Optional.of(message.getVersion()) : Optional.empty());
  }

  /** Holds the caller's own name of an invocation to its length: each answer repeats it. */
  static void requireId(InvokeStreamRequest message) {
    if (message.getId().getBytes(StandardCharsets.UTF_8).length > MOST_ID_BYTES) {
      throw new SlipwayException(
          ErrorCode.INVALID_REQUEST,
          "The id of the invocation is longer than %d bytes.".formatted(MOST_ID_BYTES),
          "Send a shorter one.");
    }
  }
}
