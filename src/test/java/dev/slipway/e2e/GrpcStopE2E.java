package dev.slipway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.rpc.ErrorInfo;
import dev.slipway.GrpcApi;
import dev.slipway.GrpcEvents;
import dev.slipway.error.ErrorCode;
import dev.slipway.grpc.v1.LogServiceGrpc;
import dev.slipway.grpc.v1.ReleaseServiceGrpc;
import dev.slipway.grpc.v1.TailRequest;
import dev.slipway.grpc.v1.TailResponse;
import dev.slipway.grpc.v1.WatchRequest;
import dev.slipway.grpc.v1.WatchResponse;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import org.junit.jupiter.api.Test;

/** Who listens when the platform stops is told to come again. */
class GrpcStopE2E {
  @Test
  void streamsEndByNotReadyWhenThePlatformStops() throws Exception {
    try (Platform platform = Platform.start("grpc-stop")) {
      ManagedChannel channel =
          ManagedChannelBuilder.forAddress("127.0.0.1", platform.grpcPort()).usePlaintext().build();
      GrpcEvents<TailRequest, TailResponse> tail = new GrpcEvents<>();
      GrpcEvents<WatchRequest, WatchResponse> watch = new GrpcEvents<>();
      GrpcApi.bearer(LogServiceGrpc.newStub(channel), platform.adminToken())
          .tail(
              TailRequest.newBuilder().setNamespace("default").setFunction("hello").build(), tail);
      GrpcApi.bearer(ReleaseServiceGrpc.newStub(channel), platform.adminToken())
          .watch(
              WatchRequest.newBuilder().setNamespace("default").setFunction("hello").build(),
              watch);
      assertThat(tail.next().hasBegin()).isTrue();
      assertThat(watch.next().hasRelease()).isTrue();

      platform.stop();

      assertThat(fix(tail)).contains("Tail again");
      assertThat(fix(watch)).contains("Watch again");
      channel.shutdownNow();
    }
  }

  private static String fix(GrpcEvents<?, ?> events) throws InterruptedException {
    ErrorInfo info = GrpcApi.refusal(ErrorCode.NOT_READY, events.end().orElseThrow());
    return info.getMetadataOrThrow("fix");
  }
}
