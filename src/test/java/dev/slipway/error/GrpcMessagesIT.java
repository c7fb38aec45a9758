package dev.slipway.error;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.StringValue;
import com.google.rpc.ErrorInfo;
import dev.slipway.GrpcApi;
import dev.slipway.GrpcEvents;
import dev.slipway.grpc.v1.InvocationServiceGrpc;
import dev.slipway.grpc.v1.LogServiceGrpc;
import dev.slipway.grpc.v1.ModuleServiceGrpc;
import dev.slipway.grpc.v1.ReleaseServiceGrpc;
import dev.slipway.grpc.v1.UploadRequest;
import dev.slipway.grpc.v1.UploadResponse;
import grpc.health.v1.HealthGrpc;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.MethodDescriptor;
import io.grpc.ServiceDescriptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.StreamObserver;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of messages that are too large, or none. */
@QuarkusTest
class GrpcMessagesIT {
  private static final int OUR_LIMIT = 4 << 20;
  private static final int A_WHOLE_MODULE = 20 << 20;
  private static final int ABOVE_ANYTHING = 22 << 20;

  /** A field of 127 bytes that has none. */
  private static final byte[] TORN = {10, 127};

  private static final List<ServiceDescriptor> SERVICES =
      List.of(
          InvocationServiceGrpc.getServiceDescriptor(),
          LogServiceGrpc.getServiceDescriptor(),
          ModuleServiceGrpc.getServiceDescriptor(),
          ReleaseServiceGrpc.getServiceDescriptor());

  private GrpcApi api;

  @BeforeEach
  void connect() {
    api = new GrpcApi();
  }

  @AfterEach
  void disconnect() {
    api.close();
  }

  @Test
  void aMessageAboveTheLimitIsRefusedByItsSize() throws InterruptedException {
    for (int size : new int[] {OUR_LIMIT, A_WHOLE_MODULE}) {
      ErrorInfo info = GrpcApi.refusal(ErrorCode.BODY_TOO_LARGE, upload(CallOptions.DEFAULT, size));

      assertThat(info.getMetadataMap()).containsEntry("limit", "4194304");
    }
  }

  @Test
  void oneThatComesCompressedIsHeldToWhatItUnpacksTo() throws InterruptedException {
    CallOptions gzip = CallOptions.DEFAULT.withCompression("gzip");

    GrpcApi.refusal(ErrorCode.BODY_TOO_LARGE, upload(gzip, OUR_LIMIT));
    GrpcApi.refusal(ErrorCode.BODY_TOO_LARGE, upload(gzip, ABOVE_ANYTHING));
  }

  /** It is not read at all, so nobody can say more; the README tells what it means. */
  @Test
  void whatTheListenerDoesNotTakeEndsByABareStatus() throws InterruptedException {
    Throwable end = upload(CallOptions.DEFAULT, ABOVE_ANYTHING);

    Status status = ((StatusRuntimeException) end).getStatus();
    assertThat(status.getCode()).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
    assertThat(status.getDescription()).contains("exceeds maximum size 22020096");
  }

  private Throwable upload(CallOptions options, int size) throws InterruptedException {
    GrpcEvents<UploadRequest, UploadResponse> events = new GrpcEvents<>();
    ClientCall<UploadRequest, UploadResponse> call =
        admin().newCall(ModuleServiceGrpc.getUploadMethod(), options);
    StreamObserver<UploadRequest> parts = ClientCalls.asyncBidiStreamingCall(call, events);
    call.setMessageCompression(options.getCompressor() != null);
    parts.onNext(UploadRequest.newBuilder().setNamespace("default").build());
    ByteString chunk = ByteString.copyFrom(new byte[size]);
    parts.onNext(UploadRequest.newBuilder().setChunk(chunk).build());
    return events.end().orElseThrow();
  }

  @Test
  void bytesThatAreNoMessageAreRefusedByEachMethod() throws InterruptedException {
    for (ServiceDescriptor service : SERVICES) {
      for (MethodDescriptor<?, ?> method : service.getMethods()) {
        GrpcEvents<byte[], byte[]> events = new GrpcEvents<>();
        StreamObserver<byte[]> requests =
            ClientCalls.asyncBidiStreamingCall(
                admin().newCall(bytes(method), CallOptions.DEFAULT), events);

        requests.onNext(TORN);

        GrpcApi.refusal(ErrorCode.INVALID_REQUEST, events.end().orElseThrow());
      }
    }
  }

  private static MethodDescriptor<byte[], byte[]> bytes(MethodDescriptor<?, ?> method) {
    return method.toBuilder(new Bytes(), new Bytes()).build();
  }

  @Test
  void aCallWithoutAMessageIsRefused() throws InterruptedException {
    GrpcEvents<StringValue, StringValue> events = new GrpcEvents<>();
    MethodDescriptor<StringValue, StringValue> streamed =
        ThrowingGrpcService.THROW.toBuilder()
            .setType(MethodDescriptor.MethodType.CLIENT_STREAMING)
            .build();

    ClientCalls.asyncClientStreamingCall(admin().newCall(streamed, CallOptions.DEFAULT), events)
        .onCompleted();

    GrpcApi.refusal(ErrorCode.INVALID_REQUEST, events.end().orElseThrow());
  }

  private Channel admin() {
    return GrpcApi.admin(HealthGrpc.newStub(api.channel())).getChannel();
  }

  /** Sends what it is given. */
  private static final class Bytes implements MethodDescriptor.Marshaller<byte[]> {
    @Override
    public InputStream stream(byte[] bytes) {
      return new ByteArrayInputStream(bytes);
    }

    @Override
    public byte[] parse(InputStream stream) {
      return new byte[0];
    }
  }
}
