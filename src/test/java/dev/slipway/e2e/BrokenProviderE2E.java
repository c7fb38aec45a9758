package dev.slipway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.servers.RedisServer;
import dev.slipway.servers.ScriptedServer;
import dev.slipway.servers.ServerProcess;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A store that fails in each way: callers wait for a bounded time and learn the cause, the breaker
 * opens, others are unharmed, and all heals by itself.
 */
class BrokenProviderE2E {
  /** More than the breaker needs to open. */
  private static final int REQUESTS = 30;

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /**
   * What happens to the store.
   *
   * @param reason what its first victim is told
   * @param begin gives what ends it
   */
  record Fault(String name, String reason, Supplier<Runnable> begin) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static ServerProcess redis;
  private static Platform platform;
  private static Ingress ingress;
  private static BoundCounter counter;

  @BeforeAll
  static void start() throws IOException {
    redis = RedisServer.start();
    platform = Platform.start("broken-provider");
    ingress = platform.ingress();
    Map<String, String> config = Map.of("url", "redis://127.0.0.1:" + redis.port());
    String guest = "counter-wasmbus-0.10";
    counter = BoundCounter.serve(platform.control(), "fragile", guest, guest, "redis", config);
  }

  @AfterAll
  static void stop() throws IOException {
    ingress.close();
    platform.close();
    redis.close();
  }

  static List<Fault> faults() {
    return List.of(
        new Fault("frozen", "timed-out", BrokenProviderE2E::freeze),
        new Fault("killed", "unreachable", BrokenProviderE2E::kill),
        new Fault("password", "broken", BrokenProviderE2E::wantPassword),
        new Fault("garbage", "broken", BrokenProviderE2E::answerGarbage));
  }

  private static Runnable freeze() {
    redis.freeze();
    return redis::thaw;
  }

  private static Runnable kill() {
    redis.kill();
    return redis::restart;
  }

  private static Runnable wantPassword() {
    redis.kill();
    redis.restart("--requirepass", "another");
    return () -> {
      redis.kill();
      redis.restart();
    };
  }

  private static Runnable answerGarbage() {
    redis.kill();
    ScriptedServer garbage =
        ScriptedServer.answering(redis.port(), "HTTP/1.1 400 Bad Request\r\n\r\n");
    return () -> {
      garbage.close();
      redis.restart();
    };
  }

  @ParameterizedTest
  @MethodSource("faults")
  void itIsToldBoundedAndHealsByItself(Fault fault) throws IOException {
    healed();
    Runnable end = fault.begin().get();
    List<String> reasons = new ArrayList<>();
    List<Long> millis = new ArrayList<>();
    try {
      for (int i = 0; i < REQUESTS; i++) {
        long start = System.nanoTime();
        reasons.add(reason(count()));
        millis.add((System.nanoTime() - start) / 1_000_000);
      }
      assertThat(counter.health().get("status").asText()).isEqualTo("degraded");
      assertThat(ingress.get("hello.default.localhost", "/").status()).isEqualTo(200);
    } finally {
      end.run();
    }
    long start = System.nanoTime();
    healed();

    write(fault, reasons, millis, (System.nanoTime() - start) / 1_000_000);
    assertThat(reasons).contains(fault.reason()).endsWith("breaker-open");
    assertThat(reasons.subList(0, reasons.indexOf("breaker-open")))
        .allMatch(Predicate.isEqual(fault.reason()).or("unreachable"::equals));
    assertThat(counter.health().get("status").asText()).isNotEqualTo("unhealthy");
  }

  /** A store that hangs under load takes neither slots nor waiting places from others. */
  @Test
  void othersAreUnharmedWhileItHangsUnderLoad() throws Exception {
    healed();
    AtomicInteger phase = new AtomicInteger(1);
    CounterTraffic traffic = new CounterTraffic(ingress, counter.function().host(), 200, phase);
    CounterTraffic hello = new CounterTraffic(ingress, "hello.default.localhost", 50, phase);
    redis.freeze();
    Thread.sleep(5_000);
    redis.thaw();
    traffic.stop();
    hello.stop();

    Map<String, Object> figures = new TreeMap<>();
    traffic.requests().stream()
        .map(request -> request.counted() ? "answered" : reason(request.answered()))
        .forEach(reason -> figures.merge(reason, 1, (a, b) -> (int) a + (int) b));
    List<Duration> latencies = hello.requests().stream().map(CounterRequest::latency).toList();
    figures.put("hello", new Latencies(latencies).figures());
    Figures.write("broken-provider-under-load", figures);
    assertThat(hello.requests()).allMatch(CounterRequest::counted);
    assertThat(figures).containsKeys("timed-out", "breaker-open");
    healed();
  }

  private static Answer count() {
    return ingress.get(counter.function().host(), "/fragile");
  }

  private static String reason(Answer answer) {
    CounterRequest request = new CounterRequest(0, 0, Duration.ZERO, answer, null);
    assertThat(answer.status()).as(answer.text()).isEqualTo(503);
    assertThat(answer.headers().get("Retry-After")).isNotNull();
    assertThat(request.json().get("code").asText()).isEqualTo("capability-unavailable");
    assertThat(request.json().get("provider").asText()).isEqualTo(counter.name());
    return request.json().get("reason").asText();
  }

  private static void healed() {
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> count().status() == 200);
  }

  private static void write(
      Fault fault, List<String> reasons, List<Long> millis, long recoveredMillis)
      throws IOException {
    int open = reasons.indexOf("breaker-open");
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("reasons", reasons.stream().distinct().toList());
    figures.put("failedBeforeOpen", open);
    figures.put("longestMillis", millis.stream().mapToLong(Long::longValue).max().orElseThrow());
    figures.put("openMillis", millis.getLast());
    figures.put("recoveredMillis", recoveredMillis);
    Figures.write("broken-provider-" + fault.name(), figures);
  }
}
