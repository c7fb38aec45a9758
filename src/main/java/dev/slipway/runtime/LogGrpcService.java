package dev.slipway.runtime;

import dev.slipway.auth.CurrentCaller;
import dev.slipway.error.GrpcServing;
import dev.slipway.function.FunctionKey;
import dev.slipway.grpc.v1.LogServiceGrpc;
import dev.slipway.grpc.v1.TailRequest;
import dev.slipway.grpc.v1.TailResponse;
import dev.slipway.log.FunctionLog;
import dev.slipway.log.LogFollowers;
import dev.slipway.log.LogQuery;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;

/** The logs of functions over gRPC. */
@GrpcService
public class LogGrpcService extends LogServiceGrpc.LogServiceImplBase {
  private final FunctionJournals journals;
  private final LogFollowers followers;
  private final CurrentCaller caller;
  private final GrpcServing serving;

  LogGrpcService(
      FunctionJournals journals,
      LogFollowers followers,
      CurrentCaller caller,
      GrpcServing serving) {
    this.journals = journals;
    this.followers = followers;
    this.caller = caller;
    this.serving = serving;
  }

  @Override
  @Blocking
  public void tail(TailRequest request, StreamObserver<TailResponse> client) {
    caller.require().requireReach(request.getNamespace());
    LogQuery query = LogMessages.query(request);
    FunctionLog log =
        journals.require(new FunctionKey(request.getNamespace(), request.getFunction())).log();
    LogTail<TailResponse> tail =
        new LogTail<>(
            (ServerCallStreamObserver<TailResponse>) client, LogMessages::feed, serving::isServing);
    followers.follow(log, query).subscribe(tail);
  }
}
