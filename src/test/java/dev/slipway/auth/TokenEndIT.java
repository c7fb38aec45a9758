package dev.slipway.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.rpc.ErrorInfo;
import dev.slipway.DeployedFunction;
import dev.slipway.EventStream;
import dev.slipway.GrpcApi;
import dev.slipway.GrpcEvents;
import dev.slipway.error.ErrorCode;
import dev.slipway.grpc.v1.InvocationServiceGrpc;
import dev.slipway.grpc.v1.InvokeStreamRequest;
import dev.slipway.grpc.v1.InvokeStreamResponse;
import dev.slipway.grpc.v1.LogServiceGrpc;
import dev.slipway.grpc.v1.ReleaseServiceGrpc;
import dev.slipway.grpc.v1.TailRequest;
import dev.slipway.grpc.v1.TailResponse;
import dev.slipway.grpc.v1.WatchRequest;
import dev.slipway.grpc.v1.WatchResponse;
import dev.slipway.log.LogFollowers;
import io.grpc.stub.StreamObserver;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Streams of answers end with the token that they were asked for with. */
@QuarkusTest
class TokenEndIT {
  /** A token is taken for a minute beyond its end, so these have some seconds. */
  private static final int PAST_SECONDS = 55;

  @Inject LogFollowers followers;

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
  void streamsEndWithTheirToken() throws InterruptedException {
    DeployedFunction.echo("token-end", Map.of());
    String token = endsSoon();
    GrpcEvents<TailRequest, TailResponse> tail = new GrpcEvents<>();
    GrpcEvents<WatchRequest, WatchResponse> watch = new GrpcEvents<>();
    GrpcEvents<InvokeStreamRequest, InvokeStreamResponse> invocations = new GrpcEvents<>();

    GrpcApi.bearer(LogServiceGrpc.newStub(api.channel()), token)
        .tail(
            TailRequest.newBuilder().setNamespace("default").setFunction("token-end").build(),
            tail);
    GrpcApi.bearer(ReleaseServiceGrpc.newStub(api.channel()), token)
        .watch(
            WatchRequest.newBuilder().setNamespace("default").setFunction("token-end").build(),
            watch);
    StreamObserver<InvokeStreamRequest> requests =
        GrpcApi.bearer(InvocationServiceGrpc.newStub(api.channel()), token)
            .invokeStream(invocations);
    requests.onNext(InvokeStreamRequest.newBuilder().setId("first").build());

    assertThat(tail.next().hasBegin()).isTrue();
    assertThat(watch.next().hasRelease()).isTrue();
    assertThat(invocations.next().getId()).isEqualTo("first");
    assertExpired(tail);
    assertExpired(watch);
    assertExpired(invocations);
    await().until(() -> followers.count() == 0);
  }

  @Test
  void theEventsOfANamespaceEndWithTheirToken() throws IOException {
    try (EventStream stream =
        EventStream.open("/api/v1/namespaces/default/events", "", endsSoon())) {
      assertThat(stream.next()).contains("event:begin");

      List<String> event = stream.next();
      while (!event.contains("event:end")) {
        assertThat(event).hasSize(2);
        event = stream.next();
      }

      assertThat(event).contains("data:{\"reason\":\"expired\"}");
      assertThat(stream.next()).isEmpty();
    }
  }

  private static void assertExpired(GrpcEvents<?, ?> events) throws InterruptedException {
    ErrorInfo info = GrpcApi.refusal(ErrorCode.UNAUTHENTICATED, events.end().orElseThrow());
    assertThat(info.getMetadataOrThrow("fix")).contains("valid JWT");
  }

  private static String endsSoon() {
    return JwtResource.issuer()
        .sign(
            TokenIssuer.claims("ada", "developer", "default")
                .expirationTime(Date.from(Instant.now().minusSeconds(PAST_SECONDS)))
                .build());
  }
}
