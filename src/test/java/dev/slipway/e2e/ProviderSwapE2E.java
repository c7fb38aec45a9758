package dev.slipway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.servers.RedisServer;
import dev.slipway.servers.ServerProcess;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Stores are exchanged under a function while it counts, and nobody notices. */
class ProviderSwapE2E {
  private static final int PER_SECOND = 200;
  private static final int PAIRS = 5;
  private static final int SWAPS_PER_PAIR = 10;
  private static final int PAUSE_MILLIS = 200;

  /** Requests that no swap may have met, and those of the time in which there are swaps. */
  private static final int QUIET = 0;

  private static final int SWAPPING = 1;

  @Test
  void fiftySwapsUnderLoadFailNoRequest() throws Exception {
    try (ServerProcess redis = RedisServer.start();
        Platform platform = Platform.start("provider-swap");
        Ingress ingress = platform.ingress()) {
      Map<String, String> config = Map.of("url", "redis://127.0.0.1:" + redis.port());
      String guest = "counter-wascc-0.7";
      BoundCounter counter =
          BoundCounter.serve(platform.control(), "swapped", guest, guest, "redis", config);
      List<Map<String, Double>> p95 = new ArrayList<>();
      for (int pair = 0; pair < PAIRS; pair++) {
        p95.add(pair(counter, ingress, config));
      }
      write(p95);
    }
  }

  /** As long without swaps as with them. */
  private static Map<String, Double> pair(
      BoundCounter counter, Ingress ingress, Map<String, String> redis) throws Exception {
    AtomicInteger phase = new AtomicInteger(QUIET);
    CounterTraffic traffic =
        new CounterTraffic(ingress, counter.function().host(), PER_SECOND, phase);
    Thread.sleep(SWAPS_PER_PAIR * PAUSE_MILLIS);
    phase.set(SWAPPING);
    for (int swap = 0; swap < SWAPS_PER_PAIR; swap++) {
      counter.provide(swap % 2 == 0 ? "memory" : "redis", swap % 2 == 0 ? Map.of() : redis);
      Thread.sleep(PAUSE_MILLIS);
    }
    traffic.stop();

    assertThat(traffic.requests()).allMatch(CounterRequest::counted);
    return Map.of("quiet", p95(traffic, QUIET), "swapping", p95(traffic, SWAPPING));
  }

  private static double p95(CounterTraffic traffic, int phase) {
    List<Duration> latencies =
        traffic.requests().stream()
            .filter(request -> request.wasWhollyIn(phase))
            .map(CounterRequest::latency)
            .toList();
    return new Latencies(latencies).figures().get("p95Millis");
  }

  private static void write(List<Map<String, Double>> p95) throws IOException {
    Map<String, Object> figures = new TreeMap<>();
    figures.put("swaps", PAIRS * SWAPS_PER_PAIR);
    figures.put("p95MillisOfPairs", p95);
    figures.put("medianRatio", median(p95.stream().map(p -> p.get("swapping") / p.get("quiet"))));
    figures.put(
        "medianAddedMillis", median(p95.stream().map(p -> p.get("swapping") - p.get("quiet"))));
    Figures.write("provider-swap", figures);
  }

  private static double median(Stream<Double> values) {
    return values.sorted().toList().get(PAIRS / 2);
  }
}
