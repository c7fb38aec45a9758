package dev.slipway.error;

import com.google.protobuf.MessageLite;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.ServerCall;

/** Hears a client, refuses messages that are too large, and refuses for a service that throws. */
final class RefusingListener<Q> extends SimpleForwardingServerCallListener<Q> {
  private final RefusingCall<Q, ?> call;
  private final long maxMessage;

  RefusingListener(ServerCall.Listener<Q> service, RefusingCall<Q, ?> call, long maxMessage) {
    super(service);
    this.call = call;
    this.maxMessage = maxMessage;
  }

  @Override
  public void onMessage(Q message) {
    if (message instanceof MessageLite sized && sized.getSerializedSize() > maxMessage) {
      end(tooLarge(sized.getSerializedSize()));
      return;
    }
    hear(() -> super.onMessage(message));
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

  private SlipwayException tooLarge(int size) {
    return new SlipwayException(
            ErrorCode.BODY_TOO_LARGE,
            "The message has %d bytes, over the limit of %d.".formatted(size, maxMessage),
            "Send a smaller message; modules go in chunks, of 64 KiB each.")
        .with("limit", maxMessage);
  }
}
