package dev.slipway.e2e;

import static dev.slipway.e2e.Ingress.Connections.FRESH;
import static dev.slipway.e2e.Ingress.Connections.KEPT;

import dev.slipway.e2e.Ingress.Connections;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * Users of an echo function: short requests at a constant rate, every other on a connection of its
 * own, and one long request after the other. Remembers each.
 */
final class EchoTraffic {
  private static final String SHORT = "/?pad=" + EchoRequest.PAD;

  /** 400 million rounds take longer than the pause between two swaps. */
  private static final String LONG = SHORT + "&spin=400";

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Ingress ingress;
  private final String host;
  private final AtomicInteger acknowledged;
  private final Queue<EchoRequest> shortOnes = new ConcurrentLinkedQueue<>();
  private final Queue<EchoRequest> longOnes = new ConcurrentLinkedQueue<>();
  private final AtomicInteger open = new AtomicInteger();
  private final ConstantRate rate;
  private volatile boolean stopped;

  /**
   * Begins.
   *
   * @param acknowledged the release whose call has returned last; the caller keeps it true
   */
  EchoTraffic(Ingress ingress, String host, int perSecond, AtomicInteger acknowledged) {
    this.ingress = ingress;
    this.host = host;
    this.acknowledged = acknowledged;
    this.rate = ConstantRate.start(perSecond, this::sendShort);
    sendLong();
  }

  /**
   * Ends, when every request has.
   *
   * @return short requests in a second
   */
  double stop() throws InterruptedException {
    double perSecond = rate.stop();
    stopped = true;
    Awaitility.await().atMost(PATIENCE).until(() -> open.get() == 0);
    return perSecond;
  }

  List<EchoRequest> shortOnes() {
    return List.copyOf(shortOnes);
  }

  List<EchoRequest> longOnes() {
    return List.copyOf(longOnes);
  }

  /**
   * What was wrong with any request.
   *
   * @param versions the version that a release serves
   */
  List<String> faults(IntUnaryOperator versions) {
    return Stream.concat(shortOnes.stream(), longOnes.stream())
        .flatMap(request -> request.faults(versions).stream())
        .toList();
  }

  /** The releases that have answered short requests. */
  List<Integer> releasesSeen() {
    return shortOnes.stream()
        .flatMap(request -> Stream.ofNullable(request.answer()))
        .map(Answer::release)
        .distinct()
        .toList();
  }

  private void sendShort(long before) {
    Future<EchoRequest> _ = send(before % 2 == 0 ? KEPT : FRESH, SHORT, shortOnes);
  }

  private void sendLong() {
    Future<EchoRequest> _ =
        send(FRESH, LONG, longOnes)
            .onComplete(done -> {
              if (!stopped) {
                sendLong();
              }
            });
  }

  private Future<EchoRequest> send(Connections connections, String uri, Queue<EchoRequest> to) {
    open.incrementAndGet();
    int before = acknowledged.get();
    long start = System.nanoTime();
    return ingress
        .get(connections, host, uri)
        .transform(done -> {
          Duration latency = Duration.ofNanos(System.nanoTime() - start);
          EchoRequest request = ended(connections + " " + uri, before, latency, done);
          to.add(request);
          return Future.succeededFuture(request);
        })
        .onComplete(done -> open.decrementAndGet());
  }

  private static EchoRequest ended(
      String kind, int before, Duration latency, AsyncResult<Answer> done) {
    return new EchoRequest(kind, before, latency, done.result(), done.cause());
  }
}
