package dev.slipway.runtime;

import dev.slipway.engine.Cancellation;
import io.grpc.stub.ServerCallStreamObserver;
import io.vertx.core.Context;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The invocations of one stream: those that run, and those whose answers the client has not taken
 * yet. Together there are never more than a bound, since the client is asked for the next one only
 * when an answer was sent. Used on the stream's event loop, but for {@link #ended}.
 *
 * @param <A> an answer
 */
final class InvocationStream<A> {
  private record Ended<A>(Cancellation invocation, A answer, Runnable gone) {}

  private final ServerCallStreamObserver<A> client;
  private final Context loop;
  private final Set<Cancellation> open = new HashSet<>();
  private final Queue<Ended<A>> ended = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean willSend = new AtomicBoolean();
  private boolean halfClosed;
  private boolean closed;

  InvocationStream(ServerCallStreamObserver<A> client, Context loop) {
    this.client = client;
    this.loop = loop;
  }

  /** Asks the client for as many invocations as may be open at once. */
  void open(int most) {
    client.disableAutoRequest();
    client.setOnReadyHandler(this::send);
    client.setOnCancelHandler(this::cancel);
    client.request(most);
  }

  /** One more invocation, by which the stream ends it when the client goes away. */
  Cancellation begin() {
    Cancellation invocation = new Cancellation();
    if (closed) {
      invocation.cancel();
    } else {
      open.add(invocation);
    }
    return invocation;
  }

  /**
   * An invocation has its answer. Any thread.
   *
   * @param gone runs when the answer was written, or when nobody takes it any more
   */
  void ended(Cancellation invocation, A answer, Runnable gone) {
    ended.add(new Ended<>(invocation, answer, gone));
    if (willSend.compareAndSet(false, true)) {
      loop.runOnContext(together -> send());
    }
  }

  private void send() {
    willSend.set(false);
    int sent = 0;
    while (!closed && client.isReady()) {
      Ended<A> next = ended.poll();
      if (next == null) {
        break;
      }
      open.remove(next.invocation());
      client.onNext(next.answer());
      next.gone().run();
      sent++;
    }
    if (closed) {
      forgetAnswers();
    } else if (sent > 0) {
      client.request(sent);
    }
    completeIfAllIsSent();
  }

  private void forgetAnswers() {
    for (Ended<A> next = ended.poll(); next != null; next = ended.poll()) {
      next.gone().run();
    }
  }

  /** The client sends no more; what it has sent is still answered. */
  void halfClose() {
    halfClosed = true;
    completeIfAllIsSent();
  }

  private void completeIfAllIsSent() {
    if (halfClosed && !closed && open.isEmpty()) {
      closed = true;
      client.onCompleted();
    }
  }

  /** The client is gone: nothing that it has sent is wanted any more. */
  void cancel() {
    closed = true;
    open.forEach(Cancellation::cancel);
    open.clear();
    forgetAnswers();
  }
}
