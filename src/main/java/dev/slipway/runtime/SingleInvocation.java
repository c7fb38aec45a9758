package dev.slipway.runtime;

import com.google.protobuf.MessageLite;
import io.grpc.stub.ServerCallStreamObserver;
import io.vertx.core.Context;

/** The invocation of one call. Its client hears on the call's event loop. */
record SingleInvocation<A extends MessageLite>(ServerCallStreamObserver<A> client, Context loop)
    implements AskedInvocation<A> {
  @Override
  public void answer(A answer, Runnable gone) {
    loop.runOnContext(back -> {
      if (!client.isCancelled()) {
        client.onNext(answer);
        client.onCompleted();
      }
      gone.run();
    });
  }

  @Override
  public void refuse(Throwable refusal) {
    loop.runOnContext(back -> {
      if (!client.isCancelled()) {
        client.onError(refusal);
      }
    });
  }
}
