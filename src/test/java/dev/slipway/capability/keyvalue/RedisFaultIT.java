package dev.slipway.capability.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.capability.ProviderException;
import dev.slipway.capability.ProviderException.Reason;
import dev.slipway.capability.Secret;
import dev.slipway.contract.KeyValueCall.Get;
import dev.slipway.contract.KeyValueCall.Set;
import dev.slipway.servers.RedisServer;
import dev.slipway.servers.ScriptedServer;
import dev.slipway.servers.ServerProcess;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault of a Redis has its reason, a bounded wait, and an end. */
class RedisFaultIT {
  private static final DeadlineWatch WATCH = new DeadlineWatch();
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final Get GET = new Get("k");

  @AfterAll
  static void endWatch() {
    WATCH.close();
  }

  @Test
  void oneThatHangsTimesOutAndServesAgain() throws Exception {
    counting((redis, provider, guest) -> {
      redis.freeze();
      Faults.expect(Reason.TIMED_OUT, "within 300 ms", () -> guest.add("other", 1));
      Faults.expect(Reason.TIMED_OUT, "within 300 ms", () -> guest.call(GET));
      Faults.expect(Reason.TIMED_OUT, "within 300 ms", () -> provider.check(Duration.ofDays(1)));
      Faults.expect(
          Reason.TIMED_OUT, "within 50 ms", () -> guest.within(Duration.ofMillis(50)).call(GET));
      redis.thaw();

      assertThat(guest.add("n", 1)).isEqualTo(2);
      provider.check(SHORT);
    });
  }

  @Test
  void oneThatHangsHoldsNoCallForAConnection() throws Exception {
    try (ServerProcess redis = RedisServer.start();
        KeyValueProvider provider = provider(redis.port(), "", 1);
        ExecutorService threads = Executors.newFixedThreadPool(8)) {
      TestGuest guest = TestGuest.of(provider, "ns", "fn");
      redis.freeze();
      Callable<Boolean> call =
          () -> {
            Faults.expect(Reason.TIMED_OUT, "", () -> guest.call(GET));
            return true;
          };

      for (Future<Boolean> result : threads.invokeAll(Collections.nCopies(8, call))) {
        assertThat(result.get()).isTrue();
      }
      redis.thaw();

      assertThat(guest.add("n", 1)).isEqualTo(1);
    }
  }

  @Test
  void oneThatDiesIsUnreachableAndServesAgain() throws Exception {
    counting((redis, provider, guest) -> {
      redis.kill();
      Faults.expect(Reason.UNREACHABLE, "Redis", () -> guest.add("n", 1));
      Faults.expect(Reason.UNREACHABLE, "does not take connections", () -> guest.add("n", 1));
      Faults.expect(Reason.UNREACHABLE, "does not take", () -> provider.check(SHORT));
      redis.restart();

      assertThat(guest.add("n", 1)).isEqualTo(1);
    });
  }

  @Test
  void aConnectionThatTheServerHasClosedIsFoundBeforeACallNeedsIt() throws Exception {
    counting((redis, _, guest) -> {
      redis.kill();
      redis.restart();
      Thread.sleep(1100); // after a second an idle connection is asked first

      assertThat(guest.add("n", 1)).isEqualTo(1);
    });
  }

  @ParameterizedTest
  @MethodSource("answers")
  void oneThatAnswersGarbageIsTold(String answer, Reason reason, String sentence) {
    try (ScriptedServer server = ScriptedServer.answering(answer);
        KeyValueProvider provider = provider(server.port(), "", 4)) {
      TestGuest guest = TestGuest.of(provider, "ns", "fn");

      Faults.expect(reason, sentence, () -> guest.call(GET));
      Faults.expect(reason, sentence, () -> guest.call(GET));
    }
  }

  static Stream<Arguments> answers() {
    return Stream.of(
        Arguments.of("HTTP/1.1 400 Bad Request\r\n\r\n", Reason.BROKEN, "is not Redis"),
        Arguments.of("\0\0\0\0", Reason.BROKEN, "is not Redis"),
        Arguments.of("$2147483647\r\n", Reason.BROKEN, "is not Redis"),
        Arguments.of("$-5\r\n", Reason.BROKEN, "is not Redis"),
        Arguments.of("$x\r\n", Reason.BROKEN, "is not Redis"),
        Arguments.of("$99999999999999999999\r\n", Reason.BROKEN, "is not Redis"),
        Arguments.of("+" + "x".repeat(5000), Reason.BROKEN, "is not Redis"),
        Arguments.of("$2\r\nabcd", Reason.BROKEN, "is not Redis"),
        Arguments.of("*-1\r\n", Reason.BROKEN, "is not Redis"),
        Arguments.of("$500000000\r\n", Reason.REFUSED, "larger than a reply may be"),
        Arguments.of("*2000000000\r\n", Reason.REFUSED, "larger than a reply may be"),
        Arguments.of(":5\r\n", Reason.BROKEN, "not asked for"),
        Arguments.of("$1\r\n\u00ff\r\n", Reason.REFUSED, "no text in UTF-8"),
        Arguments.of("-OOM s3cret\r\n", Reason.BROKEN, "no memory"),
        Arguments.of("-LOADING s3cret\r\n", Reason.BROKEN, "loading"),
        Arguments.of("-Odd s3cret\r\n", Reason.BROKEN, "the error ?"),
        Arguments.of("$100\r\nab", Reason.TIMED_OUT, "within 300 ms"));
  }

  @Test
  void oneThatDoesNotSpeakTlsIsTold() {
    try (ScriptedServer server = ScriptedServer.answering("-ERR s3cret\r\n");
        KeyValueProvider provider =
            open(
                new RedisConfig(
                    "rediss://127.0.0.1:" + server.port(),
                    Optional.empty(),
                    Optional.of(Duration.ofSeconds(10)), // Java reads its certificates once
                    Optional.empty()))) {
      Faults.expect(Reason.BROKEN, "TLS", () -> provider.check(Duration.ofSeconds(10)));
    }
  }

  @Test
  void oneThatHangsUpIsUnreachable() {
    try (ScriptedServer server = new ScriptedServer(_ -> {});
        KeyValueProvider provider = provider(server.port(), "", 4)) {
      TestGuest guest = TestGuest.of(provider, "ns", "fn");

      Faults.expect(Reason.UNREACHABLE, "broke", () -> guest.call(GET));
    }
  }

  @Test
  void oneThatTricklesTimesOut() {
    try (ScriptedServer server = ScriptedServer.trickling("$100000\r\n", Duration.ofMillis(30));
        KeyValueProvider provider = provider(server.port(), "", 4)) {
      TestGuest guest = TestGuest.of(provider, "ns", "fn");

      Faults.expect(Reason.TIMED_OUT, "within 300 ms", () -> guest.call(GET));
    }
  }

  @Test
  void oneThatTakesNothingTimesOut() {
    KeyValueLimits large = new KeyValueLimits(64, 32 << 20, 1 << 20, 10, 4);
    try (ScriptedServer server = ScriptedServer.silent();
        KeyValueProvider provider =
            new KeyValueProvider(
                new RedisStore(
                    config("redis://127.0.0.1:%d", Optional.empty(), server.port(), 4),
                    large,
                    WATCH),
                large)) {
      TestGuest guest = TestGuest.of(provider, "ns", "fn");
      Set set = new Set("k", "x".repeat(large.valueBytes()), Duration.ZERO);

      Faults.expect(Reason.TIMED_OUT, "within 300 ms", () -> guest.call(set));
    }
  }

  @Test
  void oneThatDoesNotLetInIsTold() throws ProviderException {
    try (ServerProcess redis = RedisServer.start("--requirepass", "s3cret")) {
      String url = "redis://127.0.0.1:%d";
      refused(redis, url, Optional.empty(), "wants a password");
      refused(redis, url, Optional.of("wrong"), "does not accept the user or password");
      refused(redis, "redis://nobody@127.0.0.1:%d", Optional.of("s3cret"), "does not accept");
      refused(redis, url + "/4000", Optional.of("s3cret"), "has no database 4000");

      try (KeyValueProvider provider = open(config(url, Optional.of("s3cret"), redis.port(), 4))) {
        assertThat(TestGuest.of(provider, "ns", "fn").add("n", 1)).isEqualTo(1);
      }
    }
  }

  /** What happens to a Redis in which a guest has counted to one. */
  @FunctionalInterface
  private interface Story {
    void of(ServerProcess redis, KeyValueProvider provider, TestGuest guest) throws Exception;
  }

  private static void counting(Story story) throws Exception {
    try (ServerProcess redis = RedisServer.start();
        KeyValueProvider provider = provider(redis.port(), "", 4)) {
      TestGuest guest = TestGuest.of(provider, "ns", "fn");
      guest.add("n", 1);

      story.of(redis, provider, guest);
    }
  }

  private static void refused(
      ServerProcess redis, String url, Optional<String> password, String sentence) {
    try (KeyValueProvider provider = open(config(url, password, redis.port(), 4))) {
      TestGuest guest = TestGuest.of(provider, "ns", "fn");

      Faults.expect(Reason.BROKEN, sentence, () -> guest.call(GET));
      Faults.expect(Reason.BROKEN, sentence, () -> provider.check(SHORT));
    }
  }

  private static KeyValueProvider provider(int port, String path, int connections) {
    return open(config("redis://127.0.0.1:%d" + path, Optional.empty(), port, connections));
  }

  private static KeyValueProvider open(RedisConfig config) {
    KeyValueLimits limits = KeyValueContract.LIMITS;
    return new KeyValueProvider(new RedisStore(config, limits, WATCH), limits);
  }

  private static RedisConfig config(
      String url, Optional<String> password, int port, int connections) {
    return new RedisConfig(
        url.formatted(port),
        password.map(Secret::new),
        Optional.of(SHORT),
        Optional.of(connections));
  }
}
