package dev.slipway.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.SignedGuests;
import dev.slipway.contract.HttpReply;
import dev.slipway.contract.HttpRequest;
import dev.slipway.engine.Cancellation;
import dev.slipway.error.RequestId;
import dev.slipway.function.FunctionKey;
import dev.slipway.runtime.schedule.ScheduleFigures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real guests whose callers change their minds; two slots. */
class CancelledGuestsIT {
  private static final FunctionKey HELLO = new FunctionKey("default", "hello");
  private static final FunctionKey SPIN = new FunctionKey("default", "spin");
  private static final ScheduleFigures NOTHING = new ScheduleFigures(0, 0, 0, 0);
  private static final Outcome<HttpReply> CANCELLED = new Outcome.Failed<>(new Failure.Cancelled());

  private final WaitingHostCalls host = new WaitingHostCalls();
  private final GivenFunctions given =
      new GivenFunctions(Map.of("slots", "2", "long-runners", "8", "queue", "64"), host);

  @BeforeEach
  void serve() {
    given.serve(HELLO, SignedGuests.bytes("hello", "hello-v1"));
    given.serve(SPIN, SignedGuests.bytes("echo", "echo-v1"));
  }

  @AfterEach
  void nothingIsLeft() {
    await().untilAsserted(() -> assertThat(given.figures()).isEqualTo(NOTHING));
    assertThat(given.openHandles()).containsEntry("store", 0L).containsEntry("error", 0L);
    given.close();
  }

  @Test
  void guestsThatSpinEndBeforeTheirDeadline() {
    List<Cancellation> cancellations = new ArrayList<>();
    List<CompletableFuture<Outcome<HttpReply>>> spinning = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      cancellations.add(new Cancellation());
      spinning.add(invoke(SPIN, "spin=forever", cancellations.getLast()));
    }
    await().until(() -> given.figures().running() + given.figures().longRunning() > 0);
    // Most of them wait: as many run for long as there are slots.
    assertThat(given.figures().queued()).isPositive();

    cancellations.forEach(Cancellation::cancel);

    assertThat(spinning).allSatisfy(each -> assertThat(soon(each)).isEqualTo(CANCELLED));
    assertThat(cancellations).allMatch(each -> each.listeners() == 0);
    assertThat(soon(invoke(HELLO, "", new Cancellation()))).isInstanceOf(Outcome.Answered.class);
  }

  @Test
  void aGuestThatWaitsEndsWhenItsHostCallReturns() {
    Cancellation cancellation = new Cancellation();
    CompletableFuture<Outcome<HttpReply>> waiting = invoke(SPIN, "host=a/b", cancellation);
    await().until(() -> given.figures().waiting() == 1);

    cancellation.cancel();
    host.goOn.countDown();

    assertThat(soon(waiting)).isEqualTo(CANCELLED);
  }

  @Test
  void oneThatIsCancelledBeforeItIsAskedForDoesNotRun() {
    Cancellation cancellation = new Cancellation();
    cancellation.cancel();

    assertThat(soon(invoke(SPIN, "spin=forever", cancellation))).isEqualTo(CANCELLED);
  }

  @Test
  void itsCallersDeadlineEndsAGuestBeforeItsOwn() {
    long soon = System.nanoTime() + Duration.ofMillis(100).toNanos();
    CallerBounds bounds = new CallerBounds(OptionalLong.of(soon), Optional.empty());

    Outcome<HttpReply> outcome = soon(invoke(SPIN, "spin=forever", bounds));

    assertThat(outcome).isEqualTo(new Outcome.Failed<>(new Failure.DeadlineExceeded()));
  }

  /** Whenever they are cancelled, each ends once and leaves nothing behind. */
  @Test
  void manyThatAreCancelledAtAnyMoment() {
    host.goOn.countDown();
    AtomicInteger ends = new AtomicInteger();
    List<Cancellation> cancellations = new ArrayList<>();
    List<CompletableFuture<Outcome<HttpReply>>> all = new ArrayList<>();
    List<String> queries = List.of("spin=1", "spin=forever", "host=a/b", "fail=trap", "spin=50");
    for (int i = 0; i < 2_000; i++) {
      Cancellation cancellation = new Cancellation();
      cancellations.add(cancellation);
      CompletableFuture<Outcome<HttpReply>> one =
          invoke(SPIN, queries.get(i % queries.size()), cancellation);
      all.add(one.whenComplete((_, _) -> ends.incrementAndGet()));
      int micros = ThreadLocalRandom.current().nextInt(10_000);
      CompletableFuture.delayedExecutor(micros, TimeUnit.MICROSECONDS)
          .execute(cancellation::cancel);
      if (i % 50 == 0) {
        soon(all.getLast());
      }
    }

    assertThat(all).allSatisfy(each -> assertThat(soon(each)).isNotNull());
    assertThat(all).anyMatch(each -> each.join().equals(CANCELLED));
    assertThat(all).anyMatch(each -> each.join() instanceof Outcome.Answered);
    assertThat(ends).hasValue(2_000);
    assertThat(cancellations).allMatch(each -> each.listeners() == 0);
  }

  private static <A> Outcome<A> soon(CompletableFuture<Outcome<A>> outcome) {
    return outcome.orTimeout(4, TimeUnit.SECONDS).join();
  }

  private CompletableFuture<Outcome<HttpReply>> invoke(
      FunctionKey key, String query, Cancellation cancellation) {
    return invoke(key, query, new CallerBounds(OptionalLong.empty(), Optional.of(cancellation)));
  }

  private CompletableFuture<Outcome<HttpReply>> invoke(
      FunctionKey key, String query, CallerBounds bounds) {
    CompletableFuture<Outcome<HttpReply>> done = new CompletableFuture<>();
    HttpRequest request = new HttpRequest("GET", "/", query, List.of(), new byte[0]);
    Invocation<HttpReply> http = new HttpInvocation(RequestId.next(), request);
    given
        .invoker()
        .invoke(
            given.functions().open(key),
            new DirectInvocation<>(http, bounds, HostCallTrace.NONE),
            result -> done.complete(result.outcome()));
    given.invoker().begin();
    return done;
  }
}
