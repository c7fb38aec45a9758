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
  private record Ended<A>(Cancellation invocation, A answer) {}

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

  /** An invocation has its answer. Any thread. */
  void ended(Cancellation invocation, A answer) {
    ended.add(new Ended<>(invocation, answer));
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
      sent++;
    }
    if (sent > 0 && !closed) {
      client.request(sent);
    }
    completeIfAllIsSent();
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
    ended.clear();
  }
}
