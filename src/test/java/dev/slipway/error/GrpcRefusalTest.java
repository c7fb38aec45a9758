package dev.slipway.error;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import com.google.rpc.RetryInfo;
import com.google.rpc.Status;
import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GrpcRefusalTest {
  /** What gRPC's clients take of trailers by default. */
  private static final int CLIENTS_LIMIT = 8192;

  private static final RequestId ID = new RequestId("r-1");

  @Test
  void fieldsAreTextOrJson() throws InvalidProtocolBufferException {
    SlipwayException refusal =
        new SlipwayException(ErrorCode.CONFLICT, "Why.", "Fix.")
            .with("text", "a \"b\"")
            .with("number", 7)
            .with("list", List.of("x", "y"));

    ErrorInfo info = info(GrpcRefusal.status(refusal, ID));

    assertThat(info.getMetadataMap())
        .containsEntry("text", "a \"b\"")
        .containsEntry("number", "7")
        .containsEntry("list", "[\"x\",\"y\"]");
  }

  @Test
  void whatClientsWouldNotTakeIsLeftOutOrCut() throws InvalidProtocolBufferException {
    String long1 = "\u00e9".repeat(5_000);
    SlipwayException refusal =
        new SlipwayException(ErrorCode.MODULE_REFUSED, long1, long1)
            .with("checks", long1)
            .with("check", "issuer");

    Status status = GrpcRefusal.status(refusal, ID);

    assertThat(info(status).getMetadataMap())
        .containsEntry("check", "issuer")
        .containsKeys("fix", "requestId")
        .doesNotContainKey("checks");
    assertThat(trailerBytes(status)).isLessThan(CLIENTS_LIMIT);
  }

  @Test
  void whoMayComeAgainIsToldWhen() throws InvalidProtocolBufferException {
    Status status =
        GrpcRefusal.status(new SlipwayException(ErrorCode.OVERLOADED, "Why.", "Fix."), ID);

    assertThat(status.getDetails(1).unpack(RetryInfo.class).getRetryDelay().getSeconds()).isOne();
  }

  /** With the message as it travels beside them, where an octet may take three. */
  private static int trailerBytes(Status status) {
    StatusRuntimeException thrown = StatusProto.toStatusRuntimeException(status);
    Metadata trailers = thrown.getTrailers();
    assertThat(trailers).isNotNull();
    Metadata.Key<byte[]> details =
        Metadata.Key.of("grpc-status-details-bin", Metadata.BINARY_BYTE_MARSHALLER);
    int bytes =
        Stream.ofNullable(trailers.get(details)).mapToInt(value -> value.length * 4 / 3).sum();
    String message = String.valueOf(thrown.getStatus().getDescription());
    return bytes + message.getBytes(StandardCharsets.UTF_8).length * 3;
  }

  private static ErrorInfo info(Status status) throws InvalidProtocolBufferException {
    return status.getDetails(0).unpack(ErrorInfo.class);
  }
}
