package dev.slipway.ingress;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.engine.Limits;
import dev.slipway.engine.Wat;
import dev.slipway.function.FunctionKey;
import dev.slipway.runtime.GivenFunctions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every failure of an invocation is the problem that the design says. */
class FailuresIT {
  private static final FunctionKey FN = new FunctionKey("default", "fn");

  private static final ExecutorService CLIENTS = Executors.newCachedThreadPool();

  private static GivenIngress ingress;

  @BeforeAll
  static void open() {
    ingress = GivenIngress.withSchedule(Map.of("slots", "1", "queue", "1", "long-after", "PT1M"));
    ingress.given.functions().open(FN);
  }

  @AfterAll
  static void close() {
    ingress.close();
    CLIENTS.shutdown();
  }

  @Test
  void anUnknownHostHasNoRoute() {
    RawResponse response = ingress.ask("GET /x?secret HTTP/1.1\nHost: nobody.example.org\n\n");

    assertProblem(response, 404, "route-not-found");
    assertThat(response.header("Slipway-Function")).isNull();
    assertThat(response.problem().path("instance").asText()).isEqualTo("/x");
    assertThat(response.problem().path("requestId").asText())
        .isEqualTo(response.header("Slipway-Request-Id"));
  }

  @Test
  void aFunctionThatWasNeverReleasedHasNoRelease() {
    ingress.given.functions().open(new FunctionKey("default", "fresh"));

    RawResponse response = ingress.ask("GET / HTTP/1.1\nHost: fresh.default.localhost\n\n");

    assertProblem(response, 503, "no-release");
    assertThat(response.header("Slipway-Function")).isEqualTo("default/fresh");
    assertThat(response.header("Slipway-Version")).isNull();
  }

  @Test
  void aReleaseWithoutTargetsIsNoRelease() {
    ingress.given.serveNothing(FN);

    assertProblem(ask(), 503, "no-release");
  }

  @Test
  void aReleaseThatCouldNotBeLoadedSaysSoWithoutTheReason() {
    ingress.given.breakRelease(FN, "a file of the server");

    RawResponse response = ask();

    assertProblem(response, 503, "release-not-loaded");
    assertThat(response.text()).doesNotContain("a file of the server");
  }

  @Test
  void aRevokedIssuerStopsItsVersions() {
    ingress.given.serve(FN, FixedGuest.trapping(), GivenFunctions.HTTP, false, limits());

    assertServedProblem(ask(), 503, "issuer-revoked");
  }

  @Test
  void aGuestOfExportsIsNoHttpGuest() {
    byte[] add = Wat.compile("(module (func (export \"one\") (result i32) (i32.const 1)))");
    ingress.given.serve(FN, add);

    assertServedProblem(ask(), 502, "not-http");
  }

  @Test
  void aGuestWithoutTheClaimIsDenied() {
    ingress.given.serve(FN, FixedGuest.trapping(), Set.of(), true, limits());

    RawResponse response = ask();

    assertServedProblem(response, 502, "capability-denied");
    assertThat(response.problem().path("contract").asText()).isEqualTo("wascc:http_server");
  }

  @Test
  void aGuestsErrorIsToldWithoutItsText() {
    ingress.given.serve(FN, GivenIngress.guest("echo/echo-v1.wasm"));

    RawResponse response = ingress.ask("GET /?fail=error HTTP/1.1\nHost: fn.default.localhost\n\n");

    assertServedProblem(response, 502, "guest-error");
    assertThat(response.text()).doesNotContain("Guest call failed");
  }

  @Test
  void aTrapIsToldWithoutItsBacktrace() {
    ingress.given.serve(FN, GivenIngress.guest("echo/echo-v1.wasm"));

    RawResponse response = ingress.ask("GET /?fail=trap HTTP/1.1\nHost: fn.default.localhost\n\n");

    assertServedProblem(response, 502, "guest-trapped");
    assertThat(response.problem().path("trap").asText()).isEqualTo("unreachable");
    assertThat(response.text()).doesNotContain("wasm", "__guest_call");
  }

  @Test
  void aReplyOverItsLimitIsAnExceededLimit() {
    ingress.given.serve(
        FN,
        FixedGuest.answering(200, Map.of(), new byte[2000]),
        GivenFunctions.HTTP,
        true,
        limits(1000, Duration.ofSeconds(5)));

    assertLimit(ask(), "responseBytes");
  }

  @Test
  void aFullMemoryIsAnExceededLimit() {
    ingress.given.serve(FN, FixedGuest.failingWithFullMemory());

    assertLimit(ask(), "memoryBytes");
  }

  @Test
  void aSpinningGuestRunsIntoItsDeadline() {
    ingress.given.serve(
        FN, FixedGuest.spinning(), GivenFunctions.HTTP, true, limits(1000, Duration.ofMillis(50)));

    assertServedProblem(ask(), 504, "deadline-exceeded");
  }

  @Test
  void aGuestThatFailsAfterADeniedHostCallIsDenied() {
    ingress.given.serve(FN, FixedGuest.failingAfterHostCall("wascc:keyvalue"));

    RawResponse response = ask();

    assertServedProblem(response, 502, "capability-denied");
    assertThat(response.problem().path("contract").asText()).isEqualTo("wascc:keyvalue");
  }

  @Test
  void aReplyThatIsNoneIsInvalid() {
    ingress.given.serve(FN, FixedGuest.replying(new byte[] {1, 2, 3}));

    assertServedProblem(ask(), 502, "guest-response-invalid");
  }

  /** One runs and one waits at most, so of six at once some are refused whatever their order. */
  @Test
  void aFullQueueAsksToComeBack() {
    ingress.given.serve(
        FN, FixedGuest.spinning(), GivenFunctions.HTTP, true, limits(1000, Duration.ofMillis(600)));
    List<CompletableFuture<RawResponse>> asked =
        Stream.generate(() -> CompletableFuture.supplyAsync(FailuresIT::ask, CLIENTS))
            .limit(6)
            .toList();

    Map<String, List<RawResponse>> byCode =
        asked.stream().map(CompletableFuture::join).collect(groupingBy(RawResponse::code));

    assertThat(byCode).containsOnlyKeys("overloaded", "deadline-exceeded");
    RawResponse refused = byCode.get("overloaded").getFirst();
    assertServedProblem(refused, 503, "overloaded");
    assertThat(refused.header("Retry-After")).isEqualTo("1");
  }

  @Test
  void aFailureOfHeadHasNoBody() {
    ingress.given.serve(FN, FixedGuest.failing());
    try (RawClient client = ingress.connect()) {
      client.send("HEAD / HTTP/1.1\nHost: fn.default.localhost\n\n");

      RawResponse first = client.readHead();

      assertThat(first.status()).isEqualTo(502);
      assertThat(client.ask("GET / HTTP/1.1\nHost: fn.default.localhost\n\n").code())
          .isEqualTo("guest-error");
    }
  }

  private static RawResponse ask() {
    return ingress.ask("GET / HTTP/1.1\nHost: fn.default.localhost\n\n");
  }

  private static Limits limits() {
    return ingress.given.limits();
  }

  private static Limits limits(int responseBytes, Duration wallDeadline) {
    Limits defaults = limits();
    return new Limits(
        defaults.memoryBytes(),
        defaults.tableElements(),
        wallDeadline,
        defaults.cpuTime(),
        defaults.hostCalls(),
        responseBytes,
        defaults.logBytes());
  }

  private static void assertLimit(RawResponse response, String limit) {
    assertServedProblem(response, 502, "limit-exceeded");
    assertThat(response.problem().path("limit").asText()).isEqualTo(limit);
  }

  private static void assertServedProblem(RawResponse response, int status, String code) {
    assertProblem(response, status, code);
    assertThat(response.header("Slipway-Function")).isEqualTo("default/fn");
    assertThat(response.header("Slipway-Version")).isEqualTo("1");
    assertThat(response.header("Slipway-Release")).isNotEmpty();
  }

  private static void assertProblem(RawResponse response, int status, String code) {
    assertThat(response.status()).isEqualTo(status);
    assertThat(response.code()).isEqualTo(code);
    assertThat(response.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(response.problem().path("status").asInt()).isEqualTo(status);
    assertThat(response.problem().path("type").asText()).isEqualTo("urn:slipway:error:" + code);
    assertThat(response.problem().path("fix").asText()).isNotEmpty();
  }
}
