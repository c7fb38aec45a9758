package dev.slipway.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.SignedGuests;
import dev.slipway.servers.RedisServer;
import dev.slipway.servers.ServerProcess;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The demo of the talk that the platform comes from, under a constant load: a counter is swapped,
 * cut off from its store and connected again, and everyone sees why it fails meanwhile.
 */
class TalkE2E {
  private static final int PER_SECOND = 200;
  private static final int HELLO_PER_SECOND = 20;
  private static final int PHASE_MILLIS = 1_500;

  /** Phases, by the numbers of the talk's steps; between two of them is what changes. */
  private static final int COUNT = 3;

  private static final int TWEAKED = 4;
  private static final int CUT_OFF = 5;
  private static final int IN_MEMORY = 6;
  private static final int AGAIN = 7;
  private static final int CHANGING = 0;

  private static Platform platform;
  private static Control control;
  private static Ingress ingress;
  private static ServerProcess redis;

  @BeforeAll
  static void start() {
    redis = RedisServer.start();
    platform = Platform.start("talk");
    control = platform.control();
    ingress = platform.ingress();
  }

  @AfterAll
  static void stop() throws IOException {
    ingress.close();
    platform.close();
    redis.close();
  }

  @Test
  void twoNumbersAreAdded() throws IOException {
    OwnFunction adder = OwnFunction.create(control, "adder");
    adder.upload(control, "add", "add", List.of());
    adder.release(control, 0, 1);

    JsonNode reply =
        control.post(
            adder.path() + "/invoke", Map.of("export", "add", "arguments", List.of(2, 40)));

    assertThat(reply.get("results").get(0).asInt()).isEqualTo(42);
  }

  @Test
  void oneFlippedByteIsSeen() throws IOException {
    SignedGuests author = new SignedGuests();
    control.put("/namespaces/default/issuers/" + author.issuer(), Map.of("name", "talk"));
    byte[] wasm =
        author.sign(
            SignedGuests.bytes("counter-wascc-0.7", "counter-wascc-0.7-v1"),
            BoundCounter.CAPABILITIES,
            1);
    assertThat(control.upload("/namespaces/default/modules", wasm).at("/claims/capabilities"))
        .extracting(JsonNode::asText)
        .containsExactlyElementsOf(BoundCounter.CAPABILITIES);

    wasm[wasm.length / 2] ^= 1;

    assertThatThrownBy(() -> control.upload("/namespaces/default/modules", wasm))
        .hasMessageContaining("422")
        .hasMessageContaining("\"check\":\"hash\"");
  }

  @ParameterizedTest
  @CsvSource({
    "counter-d2, counter-wascc-0.7, counter-wascc-0.7",
    "counter-d0, counter-wascc-0.2, counter-wascc-0.2",
    "across, counter-wascc-0.2, counter-wasmbus-0.10",
  })
  void theCounterIsSwappedCutOffAndConnectedAgain(String name, String first, String second)
      throws Exception {
    BoundCounter counter = counter(name, first, second);
    AtomicInteger phase = new AtomicInteger(COUNT);
    CounterTraffic traffic =
        new CounterTraffic(ingress, counter.function().host(), PER_SECOND, phase);
    CounterTraffic hello =
        new CounterTraffic(ingress, "hello.default.localhost", HELLO_PER_SECOND, phase);
    Thread.sleep(PHASE_MILLIS);

    change(phase, TWEAKED, () -> counter.function().release(control, 2, 2));
    phase.set(CHANGING);
    counter.removeProvider();
    phase.set(CUT_OFF);
    assertDegraded(counter);
    Thread.sleep(PHASE_MILLIS);
    change(phase, IN_MEMORY, () -> counter.provide("memory", Map.of()));
    assertThat(platform.probe(counter.name())).isEqualTo(200);
    JsonNode swapped = change(phase, AGAIN, () -> counter.provide("redis", redisConfig()));

    double perSecond = traffic.stop();
    double helloPerSecond = hello.stop();
    write(name, traffic, hello, perSecond, helloPerSecond);
    assertThat(swapped.at("/swap/dataCarried").asBoolean(true)).isFalse();
    assertHistory(traffic.requests());
    assertThat(hello.requests()).allMatch(CounterRequest::counted);
    assertThat(perSecond).isGreaterThan(PER_SECOND * 0.9);
  }

  private static BoundCounter counter(String name, String first, String second) throws IOException {
    return BoundCounter.serve(control, name, first, second, "redis", redisConfig());
  }

  private static Map<String, String> redisConfig() {
    return Map.of("url", "redis://127.0.0.1:" + redis.port());
  }

  private interface Step {
    JsonNode run() throws IOException;
  }

  private static JsonNode change(AtomicInteger phase, int next, Step step) throws Exception {
    phase.set(CHANGING);
    JsonNode answer = step.run();
    phase.set(next);
    Thread.sleep(PHASE_MILLIS);
    return answer;
  }

  private static void assertDegraded(BoundCounter counter) throws IOException {
    JsonNode health = counter.health();
    assertThat(health.get("status").asText()).isEqualTo("degraded");
    JsonNode cause = health.get("causes").get(0);
    assertThat(cause.get("contract").asText()).isEqualTo(BoundCounter.KEYVALUE);
    assertThat(cause.get("link").asText()).isEqualTo("default");
    assertThat(cause.get("provider").asText()).isEqualTo(counter.name());
    assertThat(cause.get("reason").asText()).startsWith("removed: ");
    assertThat(platform.probe(counter.name())).isEqualTo(503);
    assertThat(platform.isReady()).isTrue();
  }

  private static void assertHistory(List<CounterRequest> requests) {
    assertThat(requests.stream().filter(r -> !r.counted()))
        .allSatisfy(TalkE2E::assertCutOff)
        .hasSizeGreaterThan(PER_SECOND / 2);
    assertThat(in(requests, COUNT)).isNotEmpty().noneMatch(CounterRequest::tweaked);
    assertThat(in(requests, TWEAKED)).isNotEmpty().allMatch(CounterRequest::tweaked);
    assertThat(in(requests, CUT_OFF)).isNotEmpty().noneMatch(CounterRequest::counted);
    assertThat(in(requests, IN_MEMORY)).isNotEmpty().allMatch(CounterRequest::tweaked);
    assertThat(in(requests, AGAIN)).isNotEmpty().allMatch(CounterRequest::tweaked);
    Counts.of(requests.stream().filter(CounterRequest::counted)).assertWhole(2);
    assertThat(least(requests, TWEAKED)).isGreaterThan(most(requests, COUNT) / 2);
    assertThat(least(requests, IN_MEMORY)).isLessThan(PER_SECOND / 2);
    assertThat(least(requests, AGAIN)).isGreaterThan(most(requests, COUNT));
  }

  /** The only failure that anybody sees, and only while the provider was away or changed. */
  private static void assertCutOff(CounterRequest request) {
    assertThat(request.began()).isIn(CHANGING, CUT_OFF, TWEAKED);
    assertThat(request.ended()).isIn(CHANGING, CUT_OFF, IN_MEMORY);
    assertThat(request.answered().status()).isEqualTo(503);
    assertThat(request.answered().headers().get("Retry-After")).isNotNull();
    JsonNode problem = request.json();
    assertThat(problem.get("code").asText()).isEqualTo("capability-unavailable");
    assertThat(problem.get("contract").asText()).isEqualTo(BoundCounter.KEYVALUE);
    assertThat(problem.get("link").asText()).isEqualTo("default");
    assertThat(problem.get("reason").asText()).isEqualTo("removed");
  }

  private static List<CounterRequest> in(List<CounterRequest> requests, int phase) {
    return requests.stream().filter(request -> request.wasWhollyIn(phase)).toList();
  }

  private static int least(List<CounterRequest> requests, int phase) {
    return in(requests, phase).stream().mapToInt(CounterRequest::count).min().orElseThrow();
  }

  private static int most(List<CounterRequest> requests, int phase) {
    return in(requests, phase).stream().mapToInt(CounterRequest::count).max().orElseThrow();
  }

  private static void write(
      String name,
      CounterTraffic traffic,
      CounterTraffic hello,
      double perSecond,
      double helloPerSecond)
      throws IOException {
    Map<String, Object> figures = new TreeMap<>();
    figures.put("perSecond", perSecond);
    figures.put("requests", traffic.requests().size());
    figures.put("hello", hello.requests().size());
    figures.put("helloPerSecond", helloPerSecond);
    for (int phase : new int[] {CHANGING, COUNT, TWEAKED, CUT_OFF, IN_MEMORY, AGAIN}) {
      figures.put("phase" + phase, phase(traffic.requests(), phase));
    }
    Figures.write("talk-" + name, figures);
  }

  private static Map<String, Long> phase(List<CounterRequest> requests, int phase) {
    Stream<CounterRequest> begun = requests.stream().filter(r -> r.began() == phase);
    Map<Boolean, Long> counted =
        begun.collect(Collectors.partitioningBy(CounterRequest::counted, Collectors.counting()));
    return Map.of("answered", counted.get(true), "unavailable", counted.get(false));
  }
}
