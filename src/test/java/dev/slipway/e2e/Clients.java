package dev.slipway.e2e;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** A few clients, each of which sends its next request when the last one is answered. */
final class Clients {
  private static final int CLIENTS = 8;

  private final Ingress ingress;
  private final String host;
  private final AtomicInteger left = new AtomicInteger();
  private final AtomicInteger right = new AtomicInteger();
  private final AtomicInteger wrong = new AtomicInteger();

  Clients(Ingress ingress, String host) {
    this.ingress = ingress;
    this.host = host;
  }

  int right() {
    return right.get();
  }

  int wrong() {
    return wrong.get();
  }

  /**
   * Returns when all are answered.
   *
   * @param expected tells a right answer from a wrong one
   */
  void send(int requests, String uri, Predicate<Answer> expected) {
    left.set(requests);
    List<Future<Void>> clients =
        IntStream.range(0, CLIENTS).mapToObj(i -> client(uri, expected)).toList();
    Future.join(clients).toCompletionStage().toCompletableFuture().join();
  }

  private Future<Void> client(String uri, Predicate<Answer> expected) {
    Promise<Void> end = Promise.promise();
    next(uri, expected, end);
    return end.future();
  }

  private void next(String uri, Predicate<Answer> expected, Promise<Void> end) {
    if (left.getAndDecrement() <= 0) {
      end.complete();
      return;
    }
    ingress
        .get(Ingress.Connections.KEPT, host, uri)
        .onComplete(done -> {
          boolean good = done.succeeded() && expected.test(done.result());
          (good ? right : wrong).incrementAndGet();
          next(uri, expected, end);
        });
  }
}
