package dev.slipway.runtime;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.GrpcRefusal;
import dev.slipway.error.RequestId;
import dev.slipway.error.SlipwayException;
import dev.slipway.grpc.v1.HostCall;
import dev.slipway.grpc.v1.InvocationReport;
import dev.slipway.grpc.v1.InvokeResponse;
import dev.slipway.grpc.v1.InvokeStreamResponse;
import java.time.Duration;

/** Writes the answers of the invocation service, none larger than its clients take. */
final class InvocationReplyMessages {
  private final long maxReply;

  InvocationReplyMessages(long maxReply) {
    this.maxReply = maxReply;
  }

  /**
   * The answer to one call.
   *
   * @throws SlipwayException {@code limit-exceeded} if it is too large
   */
  InvokeResponse response(InvokeReply reply) {
    InvokeResponse response = message(reply);
    requireSize(response.getSerializedSize());
    return response;
  }

  /**
   * The answer to one invocation of a stream.
   *
   * @throws SlipwayException {@code limit-exceeded} if it is too large
   */
  InvokeStreamResponse reached(String id, RequestId requestId, InvokeReply reply) {
    InvokeStreamResponse answer = answer(id, requestId).setResponse(message(reply)).build();
    requireSize(answer.getSerializedSize());
    return answer;
  }

  private void requireSize(int bytes) {
    if (bytes > maxReply) {
      throw new SlipwayException(
              ErrorCode.LIMIT_EXCEEDED,
              "The guest has answered, and its reply makes a message of %d bytes, over the limit of"
                      .formatted(bytes)
                  + " %d.".formatted(maxReply),
              "Let the function answer less, call it over HTTP, or raise slipway.grpc.max-reply and"
                  + " what the client receives at most.")
          .with("limit", "slipway.grpc.max-reply");
    }
  }

  static InvokeStreamResponse refused(String id, RequestId requestId, Throwable refusal) {
    return answer(id, requestId).setError(GrpcRefusal.status(refusal, requestId)).build();
  }

  private static InvokeStreamResponse.Builder answer(String id, RequestId requestId) {
    return InvokeStreamResponse.newBuilder().setId(id).setRequestId(requestId.value());
  }

  private static InvokeResponse message(InvokeReply reply) {
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
