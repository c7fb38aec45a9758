package dev.slipway.error;

import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.ServerCall;

/** Hears a client, and refuses for a message that cannot be read and a service that throws. */
final class RefusingListener<Q> extends SimpleForwardingServerCallListener<Q> {
  private final RefusingCall<Q, ?> call;

  RefusingListener(ServerCall.Listener<Q> service, RefusingCall<Q, ?> call) {
    super(service);
    this.call = call;
  }

  @Override
  public void onMessage(Q message) {
    if (message instanceof UnreadMessage(SlipwayException refusal)) {
      end(refusal);
    } else {
      hear(() -> super.onMessage(message));
    }
  }

  @Override
  public void onHalfClose() {
    hear(super::onHalfClose);
  }

  @Override
  public void onReady() {
    hear(super::onReady);
  }

  private void hear(Runnable event) {
    if (call.isClosed()) {
      return;
    }
    try {
      event.run();
    } catch (RuntimeException | Error e) {
      end(e);
    }
  }

  /** Whatever the service holds for the call, it gives back as for one that was cancelled. */
  private void end(Throwable refusal) {
    call.refuse(refusal);
    super.onCancel();
  }
}
