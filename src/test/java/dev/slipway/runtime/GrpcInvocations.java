package dev.slipway.runtime;

import com.google.protobuf.ByteString;
import dev.slipway.ControlApi;
import dev.slipway.grpc.v1.InvocationServiceGrpc;
import dev.slipway.grpc.v1.InvocationServiceGrpc.InvocationServiceStub;
import dev.slipway.grpc.v1.InvokeRequest;
import dev.slipway.grpc.v1.InvokeResponse;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.AbstractStub;
import io.grpc.stub.MetadataUtils;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;

/** A client of the invocation service, by the admin's token. */
final class GrpcInvocations implements AutoCloseable {
  private final ManagedChannel channel =
      ManagedChannelBuilder.forAddress("127.0.0.1", port()).usePlaintext().build();

  private static int port() {
    return ConfigProvider.getConfig().getValue("quarkus.grpc.server.test-port", Integer.class);
  }

  static InvokeRequest tell(String function, String words) {
    return InvokeRequest.newBuilder()
        .setNamespace("default")
        .setFunction(function)
        .setOperation("tell")
        .setPayload(ByteString.copyFrom(words, StandardCharsets.US_ASCII))
        .build();
  }

  InvokeResponse invoke(InvokeRequest request) {
    return blocking().withDeadlineAfter(20, TimeUnit.SECONDS).invoke(request);
  }

  InvocationServiceGrpc.InvocationServiceBlockingStub blocking() {
    return withToken(InvocationServiceGrpc.newBlockingStub(channel));
  }

  InvocationServiceGrpc.InvocationServiceFutureStub future() {
    return withToken(InvocationServiceGrpc.newFutureStub(channel));
  }

  InvocationServiceStub streaming() {
    return withToken(InvocationServiceGrpc.newStub(channel));
  }

  private static <S extends AbstractStub<S>> S withToken(S stub) {
    Metadata headers = new Metadata();
    headers.put(
        Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER),
        "Bearer " + ControlApi.adminToken());
    return stub.withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers));
  }

  /** How the call of a refused request ends. */
  static io.grpc.Status.Code code(Throwable thrown) {
    return ((StatusRuntimeException) thrown).getStatus().getCode();
  }

  @Override
  public void close() {
    channel.shutdownNow();
  }
}
