package dev.slipway.release;

import dev.slipway.auth.CurrentCaller;
import dev.slipway.function.FunctionKey;
import dev.slipway.grpc.v1.ReleaseResponse;
import dev.slipway.grpc.v1.ReleaseServiceGrpc;
import dev.slipway.grpc.v1.RollbackResponse;
import dev.slipway.grpc.v1.WatchRequest;
import dev.slipway.grpc.v1.WatchResponse;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;

/** Releases over gRPC. */
@GrpcService
public class ReleaseGrpcService extends ReleaseServiceGrpc.ReleaseServiceImplBase {
  private final ReleaseService releases;
  private final ReleaseWatches watches;
  private final CurrentCaller caller;

  ReleaseGrpcService(ReleaseService releases, ReleaseWatches watches, CurrentCaller caller) {
    this.releases = releases;
    this.watches = watches;
    this.caller = caller;
  }

  @Override
  @Blocking
  public void release(
      dev.slipway.grpc.v1.ReleaseRequest request, StreamObserver<ReleaseResponse> client) {
    FunctionKey key = key(request.getNamespace(), request.getFunction());
    ReleaseNumber seen =
        ReleaseRequestMessages.seen(request.hasIfRelease(), request.getIfRelease());
    ReleaseRequest wanted = ReleaseRequestMessages.request(request);
    Release made =
        request.getDryRun()
            ? releases.rehearse(key, seen, wanted)
            : releases.release(key, seen, wanted);
    client.onNext(ReleaseResponse.newBuilder().setRelease(ReleaseMessages.release(made)).build());
    client.onCompleted();
  }

  @Override
  @Blocking
  public void rollback(
      dev.slipway.grpc.v1.RollbackRequest request, StreamObserver<RollbackResponse> client) {
    FunctionKey key = key(request.getNamespace(), request.getFunction());
    ReleaseNumber seen =
        ReleaseRequestMessages.seen(request.hasIfRelease(), request.getIfRelease());
    Release made = releases.rollback(key, seen, ReleaseRequestMessages.rollback(request));
    client.onNext(RollbackResponse.newBuilder().setRelease(ReleaseMessages.release(made)).build());
    client.onCompleted();
  }

  @Override
  @Blocking
  public void watch(WatchRequest request, StreamObserver<WatchResponse> client) {
    FunctionKey key = key(request.getNamespace(), request.getFunction());
    ServerCallStreamObserver<WatchResponse> call = (ServerCallStreamObserver<WatchResponse>) client;
    ReleaseWatch watch =
        watches.watch(key, ReleaseRequestMessages.after(request), new Watcher(call));
    call.setOnReadyHandler(watch::wake);
    call.setOnCancelHandler(watch::leave);
  }

  private FunctionKey key(String namespace, String function) {
    caller.require().requireReach(namespace);
    return new FunctionKey(namespace, function);
  }

  /** A client that is told what is live. */
  private record Watcher(ServerCallStreamObserver<WatchResponse> call) implements ReleaseClient {
    @Override
    public boolean isReady() {
      return call.isReady();
    }

    @Override
    public void tell(Release release) {
      call.onNext(WatchResponse.newBuilder().setRelease(ReleaseMessages.release(release)).build());
    }

    @Override
    public void end() {
      call.onCompleted();
    }

    @Override
    public void fail(RuntimeException failure) {
      call.onError(failure);
    }
  }
}
