package dev.slipway.e2e;

import static dev.slipway.e2e.Ingress.Connections.FRESH;
import static dev.slipway.e2e.Ingress.Connections.KEPT;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/**
 * Users of a function at a constant rate, every tenth on a connection of its own. Remembers each
 * request with the phases of the test in which it began and ended.
 */
final class CounterTraffic {
  private static final int FRESH_SHARE = 10;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Ingress ingress;
  private final String host;
  private final String uri;
  private final Queue<CounterRequest> requests = new ConcurrentLinkedQueue<>();
  private final AtomicInteger open = new AtomicInteger();
  private final AtomicInteger phase;
  private final ConstantRate rate;

  /**
   * Begins.
   *
   * @param phase the test's phase now; the caller moves it on
   */
  CounterTraffic(Ingress ingress, String host, int perSecond, AtomicInteger phase) {
    this(ingress, host, "/talk", perSecond, phase);
  }

  /** The same of another path. */
  CounterTraffic(Ingress ingress, String host, String uri, int perSecond, AtomicInteger phase) {
    this.ingress = ingress;
    this.host = host;
    this.uri = uri;
    this.phase = phase;
    this.rate = ConstantRate.start(perSecond, this::send);
  }

  /** Ends, when every request has. */
  double stop() throws InterruptedException {
    double perSecond = rate.stop();
    Awaitility.await().atMost(PATIENCE).until(() -> open.get() == 0);
    return perSecond;
  }

  List<CounterRequest> requests() {
    return List.copyOf(requests);
  }

  private void send(long before) {
    open.incrementAndGet();
    int began = phase.get();
    long start = System.nanoTime();
    Future<?> _ =
        ingress
            .get(before % FRESH_SHARE == 0 ? FRESH : KEPT, host, uri)
            .onComplete(done -> {
              requests.add(ended(began, start, done));
              open.decrementAndGet();
            });
  }

  private CounterRequest ended(int began, long start, AsyncResult<Answer> done) {
    Duration latency = Duration.ofNanos(System.nanoTime() - start);
    return new CounterRequest(began, phase.get(), latency, done.result(), done.cause());
  }
}
