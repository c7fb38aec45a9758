package dev.slipway.e2e;

import static dev.slipway.e2e.OwnFunction.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The main promise: versions are swapped under load, and nobody notices but by the answers. */
class SwapE2E {
  private static final int SWAPS = 50;
  private static final int REQUIRED_PER_SECOND = 300;

  /** A little more, so that the requirement is met although starting takes its moment. */
  private static final int SENT_PER_SECOND = 330;

  private static final int PAUSE_MILLIS = 250;
  private static final int PICKS = 4_800;

  /** A share that is further off happens by chance once in two million runs. */
  private static final int SIGMAS = 5;

  private static Platform platform;
  private static Control control;
  private static Ingress ingress;

  @BeforeAll
  static void start() throws IOException {
    platform = Platform.start("swap");
    control = platform.control();
    ingress = platform.ingress();
  }

  @AfterAll
  static void stop() throws IOException {
    ingress.close();
    platform.close();
  }

  @Test
  void fiftySwapsUnderLoadFailNoRequestAndMixNoVersions() throws Exception {
    OwnFunction function = withTwoVersions("swap");
    function.release(control, 0, versionOf(1));
    AtomicInteger acknowledged = new AtomicInteger(1);
    EchoTraffic traffic = new EchoTraffic(ingress, function.host(), SENT_PER_SECOND, acknowledged);

    List<Double> swapMillis = swapBackAndForth(function, acknowledged);
    double perSecond = traffic.stop();

    write(traffic, perSecond, swapMillis);
    assertThat(traffic.faults(SwapE2E::versionOf)).isEmpty();
    assertThat(perSecond).isGreaterThanOrEqualTo(REQUIRED_PER_SECOND);
    assertThat(traffic.longOnes()).hasSizeGreaterThan(1);
    assertThat(traffic.releasesSeen()).contains(1, SWAPS + 1).hasSizeGreaterThan(SWAPS / 2);
  }

  @Test
  void weightsOneToThreeSplitRequestsWithinChance() throws IOException {
    OwnFunction function = withTwoVersions("weights");
    function.release(control, 0, List.of(target(1, 1), target(2, 3)));

    int second = 0;
    for (int i = 0; i < PICKS; i++) {
      second += ingress.get(function.host(), "/").version() == 2 ? 1 : 0;
    }

    Figures.write("weights", Map.of("requests", PICKS, "version2", second));
    double sigma = Math.sqrt(PICKS * 0.25 * 0.75);
    assertThat((double) second).isCloseTo(PICKS * 0.75, within(SIGMAS * sigma));
  }

  private static List<Double> swapBackAndForth(OwnFunction function, AtomicInteger acknowledged)
      throws Exception {
    List<Double> millis = new ArrayList<>();
    for (int next = 2; next <= SWAPS + 1; next++) {
      Thread.sleep(PAUSE_MILLIS);
      long start = System.nanoTime();
      function.release(control, next - 1, versionOf(next));
      acknowledged.set(next);
      millis.add((System.nanoTime() - start) / 1e6);
    }
    Thread.sleep(PAUSE_MILLIS);
    return millis;
  }

  private static OwnFunction withTwoVersions(String name) throws IOException {
    OwnFunction function = OwnFunction.create(control, name);
    function.upload(control, "echo", "echo-v1");
    function.upload(control, "echo", "echo-v2");
    return function;
  }

  /** Releases name the two versions in turn, beginning with the first. */
  private static int versionOf(int release) {
    return release % 2 == 1 ? 1 : 2;
  }

  private static void write(EchoTraffic traffic, double perSecond, List<Double> swapMillis)
      throws IOException {
    Map<String, Object> figures = new TreeMap<>();
    figures.put("requests", traffic.shortOnes().size());
    figures.put("longRequests", traffic.longOnes().size());
    figures.put("failed", traffic.faults(SwapE2E::versionOf).size());
    figures.put("perSecond", perSecond);
    figures.put("swaps", SWAPS);
    figures.put("swapMedianMillis", swapMillis.stream().sorted().toList().get(SWAPS / 2));
    figures.put(
        "shortLatency",
        new Latencies(traffic.shortOnes().stream().map(EchoRequest::latency).toList()).figures());
    figures.put(
        "longLatency",
        new Latencies(traffic.longOnes().stream().map(EchoRequest::latency).toList()).figures());
    Figures.write("swap", figures);
  }
}
