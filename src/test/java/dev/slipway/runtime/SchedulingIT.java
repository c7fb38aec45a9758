package dev.slipway.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.SignedGuests;
import dev.slipway.contract.HttpReply;
import dev.slipway.contract.HttpRequest;
import dev.slipway.engine.Limits;
import dev.slipway.engine.Wat;
import dev.slipway.error.RequestId;
import dev.slipway.function.FunctionKey;
import dev.slipway.runtime.schedule.ScheduleFigures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Real guests that spin or wait, beside others that want to run; two slots. */
class SchedulingIT {
  private static final FunctionKey HELLO = new FunctionKey("default", "hello");
  private static final Map<String, String> TWO_SLOTS =
      Map.of("slots", "2", "long-runners", "8", "queue", "64");
  private static final ScheduleFigures NOTHING = new ScheduleFigures(0, 0, 0, 0);

  /** A command that computes for ever. */
  private static final String SPINNER =
      """
      (module
        (import "wasi_snapshot_preview1" "proc_exit" (func (param i32)))
        (memory (export "memory") 1)
        (func (export "_start")
          (loop $again (br $again))))
      """;

  /** A command that sleeps for an hour. */
  private static final String SLEEPER =
      """
      (module
        (import "wasi_snapshot_preview1" "poll_oneoff"
          (func $poll (param i32 i32 i32 i32) (result i32)))
        (memory (export "memory") 1)
        (func (export "_start")
          (i64.store (i32.const 24) (i64.const 3600000000000))
          (i32.store (i32.const 16) (i32.const 1))
          (drop (call $poll (i32.const 0) (i32.const 64) (i32.const 1) (i32.const 96)))))
      """;

  /** Its first invocation, a cold start, is among them. */
  @Test
  void functionsThatSpinDoNotStarveHello() {
    try (GivenFunctions given = new GivenFunctions(TWO_SLOTS)) {
      given.serve(HELLO, SignedGuests.bytes("hello", "hello-v1"));
      List<CompletableFuture<Outcome<HttpReply>>> spinning = spin(given, 4);
      await().until(() -> given.figures().longRunning() >= 4);

      greet(given, 6);

      assertThat(spinning).noneMatch(CompletableFuture::isDone);
      assertAllEndByTheirDeadline(given, spinning);
    }
  }

  /** Two more than may run for long, so that one keeps its slot. */
  @Test
  void whenTheClassIsFullAFunctionKnownToBeQuickIsServed() {
    try (GivenFunctions given = new GivenFunctions(TWO_SLOTS)) {
      given.serve(HELLO, SignedGuests.bytes("hello", "hello-v1"));
      greet(given, 5);
      List<CompletableFuture<Outcome<HttpReply>>> spinning = spin(given, 10);
      await().until(() -> given.figures().longRunning() == 8);

      greet(given, 6);

      assertThat(spinning).noneMatch(CompletableFuture::isDone);
      assertThat(given.figures().longRunning()).isEqualTo(8);
      assertAllEndByTheirDeadline(given, spinning);
    }
  }

  /** Functions that compute until their deadline of 10 s; two invocations of each. */
  private static List<CompletableFuture<Outcome<HttpReply>>> spin(GivenFunctions given, int count) {
    Limits limits = with(given.limits(), Duration.ofSeconds(10), Duration.ofSeconds(20));
    List<CompletableFuture<Outcome<HttpReply>>> spinning = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      FunctionKey key = new FunctionKey("default", "spin-" + i);
      given.serve(key, Wat.compile(SPINNER), GivenFunctions.HTTP, true, limits);
      spinning.add(invoke(given, key, ""));
      spinning.add(invoke(given, key, ""));
    }
    return spinning;
  }

  private static void greet(GivenFunctions given, int times) {
    for (int i = 0; i < times; i++) {
      assertThat(invoke(given, HELLO, "").join()).isInstanceOf(Outcome.Answered.class);
    }
  }

  private static void assertAllEndByTheirDeadline(
      GivenFunctions given, List<CompletableFuture<Outcome<HttpReply>>> invocations) {
    assertThat(invocations)
        .allSatisfy(each ->
            assertThat(each.join())
                .isEqualTo(new Outcome.Failed<>(new Failure.DeadlineExceeded())));
    await().untilAsserted(() -> assertThat(given.figures()).isEqualTo(NOTHING));
  }

  @Test
  void guestsThatWaitLeaveTheirSlotsToOthers() {
    WaitingHostCalls host = new WaitingHostCalls();
    try (GivenFunctions given = new GivenFunctions(TWO_SLOTS, host)) {
      FunctionKey waits = new FunctionKey("default", "waits");
      given.serve(HELLO, SignedGuests.bytes("hello", "hello-v1"));
      given.serve(waits, SignedGuests.bytes("echo", "echo-v1"));
      List<CompletableFuture<Outcome<HttpReply>>> waiting = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        waiting.add(invoke(given, waits, "host=a/b"));
      }

      assertThat(invoke(given, HELLO, "").join()).isInstanceOf(Outcome.Answered.class);

      assertThat(waiting).noneMatch(CompletableFuture::isDone);
      host.goOn.countDown();
      assertThat(waiting)
          .allSatisfy(each -> assertThat(each.join()).isInstanceOf(Outcome.Answered.class));
    }
  }

  /** The processor time stands still while a guest waits; the wall deadline does not. */
  @Test
  void aGuestThatWaitsUsesItsWallDeadlineAlone() throws Exception {
    WaitingHostCalls host = new WaitingHostCalls();
    try (GivenFunctions given = new GivenFunctions(TWO_SLOTS, host)) {
      FunctionKey patient = new FunctionKey("default", "patient");
      FunctionKey late = new FunctionKey("default", "late");
      Limits limits = given.limits();
      Duration brief = Duration.ofMillis(200);
      serve(given, patient, with(limits, limits.wallDeadline(), brief));
      serve(given, late, with(limits, brief, limits.cpuTime()));
      CompletableFuture<Outcome<HttpReply>> waited = invoke(given, patient, "host=a/b");
      CompletableFuture<Outcome<HttpReply>> tooLong = invoke(given, late, "host=a/b");

      Thread.sleep(300);
      host.goOn.countDown();

      assertThat(waited.join()).isInstanceOf(Outcome.Answered.class);
      assertThat(tooLong.join()).isEqualTo(new Outcome.Failed<>(new Failure.DeadlineExceeded()));
    }
  }

  /** A sleep costs wall time alone, lets others run, and ends with the guest. */
  @Test
  void guestsThatSleepLeaveTheirSlotsToOthers() {
    try (GivenFunctions given = new GivenFunctions(TWO_SLOTS)) {
      FunctionKey sleeps = new FunctionKey("default", "sleeps");
      Limits limits = with(given.limits(), Duration.ofSeconds(2), Duration.ofMillis(500));
      given.serve(HELLO, SignedGuests.bytes("hello", "hello-v1"));
      given.serve(sleeps, Wat.compile(SLEEPER), GivenFunctions.HTTP, true, limits);
      List<CompletableFuture<Outcome<HttpReply>>> sleeping = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        sleeping.add(invoke(given, sleeps, ""));
      }

      Outcome<HttpReply> greeting = invoke(given, HELLO, "").join();

      assertThat(greeting).isInstanceOf(Outcome.Answered.class);
      assertThat(sleeping).anyMatch(each -> !each.isDone());
      assertAllEndByTheirDeadline(given, sleeping);
    }
  }

  private static void serve(GivenFunctions given, FunctionKey key, Limits limits) {
    given.serve(key, SignedGuests.bytes("echo", "echo-v1"), GivenFunctions.HTTP, true, limits);
  }

  private static Limits with(Limits limits, Duration wallDeadline, Duration cpuTime) {
    return new Limits(
        limits.memoryBytes(),
        limits.tableElements(),
        wallDeadline,
        cpuTime,
        limits.hostCalls(),
        limits.responseBytes(),
        limits.logBytes());
  }

  private static CompletableFuture<Outcome<HttpReply>> invoke(
      GivenFunctions given, FunctionKey key, String query) {
    CompletableFuture<Outcome<HttpReply>> done = new CompletableFuture<>();
    HttpRequest request = new HttpRequest("GET", "/", query, List.of(), new byte[0]);
    given
        .invoker()
        .http(
            given.functions().open(key),
            RequestId.next(),
            request,
            result -> done.complete(result.outcome()));
    return done;
  }
}
