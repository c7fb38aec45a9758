package dev.slipway.runtime;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.GrpcRefusal;
import dev.slipway.error.RequestId;
import dev.slipway.error.SlipwayException;
import dev.slipway.function.FunctionKey;
import dev.slipway.grpc.v1.HostCall;
import dev.slipway.grpc.v1.InvocationReport;
import dev.slipway.grpc.v1.InvokeResponse;
import dev.slipway.grpc.v1.InvokeStreamRequest;
import dev.slipway.grpc.v1.InvokeStreamResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Reads and writes the messages of the invocation service. */
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

  static InvokeStreamResponse reached(
      InvokeStreamRequest request, RequestId requestId, InvokeReply reply) {
    return answer(request, requestId).setResponse(response(reply)).build();
  }

  static InvokeStreamResponse refused(
      InvokeStreamRequest request, RequestId requestId, Throwable refusal) {
    return answer(request, requestId).setError(GrpcRefusal.status(refusal, requestId)).build();
  }

  private static InvokeStreamResponse.Builder answer(
      InvokeStreamRequest request, RequestId requestId) {
    return InvokeStreamResponse.newBuilder().setId(request.getId()).setRequestId(requestId.value());
  }

  static InvokeResponse response(InvokeReply reply) {
    return InvokeResponse.newBuilder()
        .setOutcome(reply.outcome())
        .setPayload(reply.payload().map(UnsafeByteOperations::unsafeWrap).orElse(ByteString.EMPTY))
        .setDetail(reply.detail().orElse(""))
        .setVersion(reply.version())
        .setReport(report(reply.report()))
        .build();
  }

  private static InvocationReport report(InvokeReply.Report report) {
    InvocationReport.Builder message =
        InvocationReport.newBuilder()
            .setDuration(duration(report.duration()))
            .setOmitted(report.hostCallsOmitted());
    report.hostCalls().forEach(call -> message.addHostCalls(hostCall(call)));
    return message.build();
  }

  private static HostCall hostCall(HostCallReport call) {
    HostCall.Builder message =
        HostCall.newBuilder()
            .setContract(call.contract())
            .setLink(call.link())
            .setOperation(call.operation())
            .setOutcome(call.outcome())
            .setDuration(duration(call.duration()));
    call.provider().ifPresent(message::setProvider);
    return message.build();
  }

  private static com.google.protobuf.Duration duration(Duration duration) {
    return com.google.protobuf.Duration.newBuilder()
        .setSeconds(duration.getSeconds())
        .setNanos(duration.getNano())
        .build();
  }
}
