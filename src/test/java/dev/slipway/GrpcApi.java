package dev.slipway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import dev.slipway.error.ErrorCode;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.AbstractStub;
import io.grpc.stub.MetadataUtils;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.eclipse.microprofile.config.ConfigProvider;

/** A client of gRPC for tests, with a connection of its own. */
public final class GrpcApi implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 30;

  /** How fields are named, as in JSON. */
  private static final String CAMEL = "[a-z][A-Za-z0-9]*";

  private final ManagedChannel channel;

  /** Connects to the application under test. */
  public GrpcApi() {
    int port = ConfigProvider.getConfig().getValue("quarkus.grpc.server.test-port", Integer.class);
    channel = ManagedChannelBuilder.forAddress("127.0.0.1", port).usePlaintext().build();
  }

  public ManagedChannel channel() {
    return channel;
  }

  /** Calls with the token that the platform has made for its admin. */
  public static <S extends AbstractStub<S>> S admin(S stub) {
    return bearer(stub, ControlApi.adminToken());
  }

  /** Calls with any text as token. */
  public static <S extends AbstractStub<S>> S bearer(S stub, String token) {
    return with(stub, "authorization", "Bearer " + token);
  }

  /** Calls with one more header. */
  public static <S extends AbstractStub<S>> S with(S stub, String name, String value) {
    Metadata headers = new Metadata();
    headers.put(Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER), value);
    return stub.withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers));
  }

  /** The refusal that a call ends with, held to what every refusal over gRPC looks like. */
  public static ErrorInfo refusal(ErrorCode code, ThrowingCallable call) {
    return refusal(code, catchThrowableOfType(StatusRuntimeException.class, call));
  }

  /** The same of what a call has ended with. */
  public static ErrorInfo refusal(ErrorCode code, Throwable thrown) {
    Status status = StatusProto.fromThrowable(thrown);
    assertThat(status).as("%s", thrown).isNotNull();
    ErrorInfo info = info(status);
    assertThat(info.getReason()).as(status.getMessage()).isEqualTo(code.code());
    assertThat(status.getCode()).isEqualTo(code.grpcStatus().value());
    assertThat(info.getDomain()).isEqualTo("slipway.dev");
    assertThat(info.getMetadataMap())
        .containsKeys("requestId", "fix")
        .allSatisfy((key, value) -> assertThat(key).matches(CAMEL));
    assertThat(info.getMetadataOrDefault("field", "none")).matches(CAMEL + "([.]" + CAMEL + ")*");
    assertThat(status.getMessage())
        .endsWith(info.getMetadataOrThrow("fix"))
        .doesNotContain("Exception");
    return info;
  }

  private static ErrorInfo info(Status status) {
    try {
      for (Any detail : status.getDetailsList()) {
        if (detail.is(ErrorInfo.class)) {
          return detail.unpack(ErrorInfo.class);
        }
      }
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError(e);
    }
    throw new AssertionError("no ErrorInfo in " + status);
  }

  @Override
  public void close() {
    channel.shutdownNow();
    try {
      assertThat(channel.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
