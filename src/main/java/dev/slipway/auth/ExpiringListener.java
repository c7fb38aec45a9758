package dev.slipway.auth;

import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;

/** Ends a stream of answers when its caller's token is valid no more. */
final class ExpiringListener<Q> extends SimpleForwardingServerCallListener<Q> {
  private final ServerCall<Q, ?> call;
  private final Vertx vertx;
  private final long timer;

  /** To be made on the thread of the call, on which the timer then runs. */
  ExpiringListener(
      ServerCall.Listener<Q> service, ServerCall<Q, ?> call, Vertx vertx, Instant end) {
    super(service);
    this.call = call;
    this.vertx = vertx;
    long left = Duration.between(Instant.now(), end).toMillis();
    this.timer = vertx.setTimer(Math.max(1, left), over -> expire());
  }

  /** Whatever the service holds for the call, it gives back as for one that was cancelled. */
  private void expire() {
    call.close(
        Status.UNAUTHENTICATED.withCause(Unauthenticated.refused("it has expired")),
        new Metadata());
    super.onCancel();
  }

  @Override
  public void onCancel() {
    vertx.cancelTimer(timer);
    super.onCancel();
  }

  @Override
  public void onComplete() {
    vertx.cancelTimer(timer);
    super.onComplete();
  }
}
