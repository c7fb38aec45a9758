package dev.slipway.runtime;

import dev.slipway.grpc.v1.InvocationServiceGrpc.InvocationServiceStub;
import dev.slipway.grpc.v1.InvokeRequest;
import dev.slipway.grpc.v1.InvokeStreamRequest;
import dev.slipway.grpc.v1.InvokeStreamResponse;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** One stream of invocations, seen by its client. */
final class GrpcStream
    implements ClientResponseObserver<InvokeStreamRequest, InvokeStreamResponse> {
  final List<InvokeStreamResponse> answers = new CopyOnWriteArrayList<>();
  final CompletableFuture<Boolean> completed = new CompletableFuture<>();
  private final int initial;
  private @Nullable ClientCallStreamObserver<InvokeStreamRequest> call;

  /**
   * @param initial answers that the client takes before it is told to take more
   */
  GrpcStream(InvocationServiceStub stub, int initial) {
    this.initial = initial;
    var _ = stub.invokeStream(this);
  }

  @Override
  public void beforeStart(ClientCallStreamObserver<InvokeStreamRequest> started) {
    started.disableAutoRequestWithInitial(initial);
    call = started;
  }

  void send(String id, InvokeRequest invocation) {
    call().onNext(InvokeStreamRequest.newBuilder().setId(id).setInvocation(invocation).build());
  }

  void take(int more) {
    call().request(more);
  }

  void halfClose() {
    call().onCompleted();
  }

  void cancel() {
    call().cancel("the test has seen enough", null);
  }

  private ClientCallStreamObserver<InvokeStreamRequest> call() {
    if (call == null) {
      throw new IllegalStateException("The stream has not begun");
    }
    return call;
  }

  @Override
  public void onNext(InvokeStreamResponse answer) {
    answers.add(answer);
  }

  @Override
  public void onError(Throwable thrown) {
    completed.completeExceptionally(thrown);
  }

  @Override
  public void onCompleted() {
    completed.complete(true);
  }
}
