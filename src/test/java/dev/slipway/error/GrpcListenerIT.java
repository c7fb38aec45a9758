package dev.slipway.error;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.StringValue;
import com.google.rpc.ErrorInfo;
import dev.slipway.GrpcApi;
import dev.slipway.GrpcEvents;
import dev.slipway.grpc.v1.LogServiceGrpc;
import dev.slipway.grpc.v1.ReleaseRequest;
import dev.slipway.grpc.v1.ReleaseServiceGrpc;
import dev.slipway.grpc.v1.TailRequest;
import grpc.health.v1.HealthGrpc;
import grpc.health.v1.HealthOuterClass.HealthCheckRequest;
import grpc.health.v1.HealthOuterClass.HealthCheckResponse.ServingStatus;
import io.grpc.CallOptions;
import io.grpc.MethodDescriptor;
import io.grpc.reflection.v1.ServerReflectionGrpc;
import io.grpc.reflection.v1.ServerReflectionRequest;
import io.grpc.reflection.v1.ServerReflectionResponse;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.StreamObserver;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the listener of gRPC itself answers and refuses. */
@QuarkusTest
class GrpcListenerIT {
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
  void healthNeedsNoToken() {
    HealthGrpc.HealthBlockingStub health = HealthGrpc.newBlockingStub(api.channel());

    for (String service :
        new String[] {
          "",
          "slipway.v1.InvocationService",
          "slipway.v1.LogService",
          "slipway.v1.ModuleService",
          "slipway.v1.ReleaseService"
        }) {
      HealthCheckRequest request = HealthCheckRequest.newBuilder().setService(service).build();

      assertThat(health.check(request).getStatus()).isEqualTo(ServingStatus.SERVING);
    }
  }

  @Test
  void reflectionNeedsNoToken() throws InterruptedException {
    GrpcEvents<ServerReflectionRequest, ServerReflectionResponse> events = new GrpcEvents<>();
    StreamObserver<ServerReflectionRequest> requests =
        ServerReflectionGrpc.newStub(api.channel()).serverReflectionInfo(events);

    requests.onNext(ServerReflectionRequest.newBuilder().setListServices("").build());

    assertThat(events.next().getListServicesResponse().getServiceList())
        .extracting(service -> service.getName())
        .contains(
            "slipway.v1.InvocationService",
            "slipway.v1.LogService",
            "slipway.v1.ModuleService",
            "slipway.v1.ReleaseService");
    requests.onCompleted();
  }

  @Test
  void everythingElseNeedsOne() {
    LogServiceGrpc.LogServiceBlockingStub logs = LogServiceGrpc.newBlockingStub(api.channel());

    GrpcApi.refusal(ErrorCode.UNAUTHENTICATED, () -> tail(logs, "default"));
    GrpcApi.refusal(ErrorCode.UNAUTHENTICATED, () -> tail(GrpcApi.bearer(logs, "x"), "default"));
  }

  @Test
  void aTokenHoldsForItsRoleAndNamespaces() {
    String viewer = token("viewer");
    LogServiceGrpc.LogServiceBlockingStub logs =
        GrpcApi.bearer(LogServiceGrpc.newBlockingStub(api.channel()), viewer);
    ReleaseServiceGrpc.ReleaseServiceBlockingStub releases =
        ReleaseServiceGrpc.newBlockingStub(api.channel());

    GrpcApi.refusal(ErrorCode.NOT_FOUND, () -> tail(logs, "mine"));
    ErrorInfo other = GrpcApi.refusal(ErrorCode.FORBIDDEN, () -> tail(logs, "default"));
    ErrorInfo write =
        GrpcApi.refusal(
            ErrorCode.FORBIDDEN, () -> release(GrpcApi.bearer(releases, viewer), "mine"));
    GrpcApi.refusal(
        ErrorCode.FORBIDDEN,
        () -> release(GrpcApi.bearer(releases, token("developer")), "default"));

    assertThat(other.getMetadataMap()).containsEntry("namespace", "default");
    assertThat(write.getMetadataMap()).containsEntry("needs", "developer");
  }

  private static String token(String role) {
    return dev.slipway.auth.JwtResource.issuer().token("test-" + role, role, "mine");
  }

  private static void tail(LogServiceGrpc.LogServiceBlockingStub logs, String namespace) {
    boolean _ =
        logs.tail(TailRequest.newBuilder().setNamespace(namespace).setFunction("none").build())
            .hasNext();
  }

  private static void release(
      ReleaseServiceGrpc.ReleaseServiceBlockingStub releases, String namespace) {
    var _ = releases.release(ReleaseRequest.newBuilder().setNamespace(namespace).build());
  }

  @Test
  void whatNoServiceOffersIsSaidInASentence() {
    MethodDescriptor<StringValue, StringValue> unknown =
        ThrowingGrpcService.THROW.toBuilder().setFullMethodName("slipway.v2.No/Such").build();

    ErrorInfo info =
        GrpcApi.refusal(
            ErrorCode.METHOD_NOT_ALLOWED,
            () ->
                ClientCalls.blockingUnaryCall(
                    api.channel(), unknown, CallOptions.DEFAULT, StringValue.of("")));

    assertThat(info.getMetadataOrThrow("fix")).contains("proto/");
  }
}
