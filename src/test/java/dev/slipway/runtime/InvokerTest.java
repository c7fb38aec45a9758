package dev.slipway.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.contract.ContractId;
import dev.slipway.contract.Dialect;
import dev.slipway.contract.HttpReply;
import dev.slipway.contract.HttpRequest;
import dev.slipway.engine.Cancellation;
import dev.slipway.engine.Limits;
import dev.slipway.error.RequestId;
import dev.slipway.function.FunctionKey;
import dev.slipway.guest.Guest;
import dev.slipway.guest.exports.ExportsModule;
import dev.slipway.runtime.schedule.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How an invocation ends whatever becomes of it, and that its release is left each time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvokerTest {
  private static final FunctionKey KEY = new FunctionKey("default", "f");
  private static final HttpRequest REQUEST =
      new HttpRequest("GET", "/", "", List.of(), new byte[0]);

  /** One guest runs and one waits; a third is refused. */
  private final GivenFunctions given =
      new GivenFunctions(Map.of("slots", "1", "queue", "1", "long-after", "PT1M"));

  @AfterAll
  void stop() {
    given.close();
  }

  @Test
  void withoutAnyRelease() {
    assertThat(failure(GivenJournals.handle(KEY))).isEqualTo(new Failure.NoRelease());
  }

  @Test
  void withAReleaseWithoutTargets() {
    LoadedRelease release = FakeCode.release(1, List.of(), () -> {});

    assertThat(failure(serving(release))).isEqualTo(new Failure.NoRelease());
    assertThat(release.requests()).isZero();
  }

  @Test
  void withAReleaseThatCouldNotBeLoaded() {
    FunctionHandle handle = GivenJournals.handle(KEY);
    assertThat(handle.advance(new FunctionHandle.State.Broken(3, "no such code"))).isTrue();

    assertThat(failure(handle)).isEqualTo(new Failure.NotLoaded("no such code"));
  }

  @Test
  void whenTheIssuerIsRevokedAndTrustedAgain() {
    IssuerTrust trust = new IssuerTrust(true);
    LoadedRelease release = release(version(Set.of(ContractId.HTTP_SERVER), trust));
    FunctionHandle handle = serving(release);
    trust.set(false);
    assertThat(failure(handle)).isEqualTo(new Failure.IssuerRevoked());

    trust.set(true);

    assertThat(outcome(handle, task(() -> "fine"))).isEqualTo(new Outcome.Answered<>("fine"));
    assertThat(release.requests()).isZero();
  }

  @Test
  void aGuestOfPlainFunctionsHasNoHttp() {
    Guest guest = new Guest.Exports(new ExportsModule(new FakeCode(), List.of(), Map.of()));
    LoadedVersion version =
        new LoadedVersion(
            1,
            guest,
            Optional.empty(),
            GivenFunctions.claims(Set.of(ContractId.HTTP_SERVER)),
            new IssuerTrust(true));

    assertThat(failure(serving(release(version)))).isInstanceOf(Failure.NotHttp.class);
  }

  @Test
  void aGuestWithoutTheClaimHasNoHttp() {
    LoadedVersion version = version(Set.of(), new IssuerTrust(true));

    assertThat(failure(serving(release(version))))
        .isEqualTo(new Failure.CapabilityDenied("wascc:http_server", false));
  }

  @Test
  void whenAllThreadsAreBusyAndTheQueueIsFull() throws Exception {
    CountDownLatch began = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    LoadedRelease release = release(version(Set.of(), new IssuerTrust(true)));
    FunctionHandle handle = serving(release);
    CompletableFuture<Outcome<String>> running =
        invoke(
            handle,
            task(() -> {
              began.countDown();
              return String.valueOf(end.await(20, TimeUnit.SECONDS));
            }));
    assertThat(began.await(20, TimeUnit.SECONDS)).isTrue();
    CompletableFuture<Outcome<String>> waiting = invoke(handle, task(() -> "waited"));

    Outcome<String> refused = outcome(handle, task(() -> "refused"));
    end.countDown();

    assertThat(refused).isEqualTo(new Outcome.Failed<>(new Failure.Overloaded(Refusal.QUEUE_FULL)));
    assertThat(running.get()).isEqualTo(new Outcome.Answered<>("true"));
    assertThat(waiting.get()).isEqualTo(new Outcome.Answered<>("waited"));
    assertThat(release.requests()).isZero();
  }

  @Test
  void whatIsCancelledWhileItWaitsLeavesItsPlaceAndDoesNotRun() throws Exception {
    CountDownLatch began = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    LoadedRelease release = release(version(Set.of(), new IssuerTrust(true)));
    FunctionHandle handle = serving(release);
    CompletableFuture<Outcome<String>> running =
        invoke(
            handle,
            task(() -> {
              began.countDown();
              return String.valueOf(end.await(20, TimeUnit.SECONDS));
            }));
    given.invoker().begin();
    assertThat(began.await(20, TimeUnit.SECONDS)).isTrue();
    Cancellation cancellation = new Cancellation();
    CallerBounds bounds = new CallerBounds(OptionalLong.empty(), Optional.of(cancellation));
    CompletableFuture<Outcome<String>> waiting =
        invoke(handle, new DirectInvocation<>(task(() -> "ran"), bounds, HostCallTrace.NONE));

    cancellation.cancel();

    assertThat(waiting.getNow(new Outcome.Answered<>("not yet")))
        .isEqualTo(new Outcome.Failed<>(new Failure.Cancelled()));
    CompletableFuture<Outcome<String>> next = invoke(handle, task(() -> "next"));
    end.countDown();
    assertThat(running.get()).isEqualTo(new Outcome.Answered<>("true"));
    assertThat(next.get()).isEqualTo(new Outcome.Answered<>("next"));
    assertThat(release.requests()).isZero();
    assertThat(cancellation.listeners()).isZero();
  }

  @Test
  void whatHasWaitedBeyondItsDeadlineDoesNotRun() {
    Limits limits = new Limits(1 << 16, 1, Duration.ofNanos(1), Duration.ofMinutes(1), 1, 1, 1);
    LoadedRelease.Target target = new LoadedRelease.Target(new FakeCode().version(1), 1);
    ReleaseBounds bounds = new ReleaseBounds(limits, 1);
    FunctionHandle handle =
        serving(new LoadedRelease(1, List.of(target), bounds, ReleaseBindings.NONE, () -> {}));

    Outcome<String> outcome = outcome(handle, task(() -> "ran"));

    assertThat(outcome).isEqualTo(new Outcome.Failed<>(new Failure.DeadlineExceeded()));
  }

  static List<FakeInvocation.Body> failuresOfTheHost() {
    return List.of(
        () -> {
          throw new IllegalStateException("expected by this test");
        },
        () -> {
          throw new StackOverflowError("expected by this test");
        },
        () -> {
          throw new OutOfMemoryError("expected by this test");
        });
  }

  @ParameterizedTest
  @MethodSource("failuresOfTheHost")
  void aFailureOfTheHostIsToldAndTheNextOneRuns(FakeInvocation.Body body) throws Exception {
    LoadedRelease release = release(version(Set.of(), new IssuerTrust(true)));
    FunctionHandle handle = serving(release);

    CompletableFuture<Outcome<String>> failed = invoke(handle, task(body));

    assertThat(failed.get(20, TimeUnit.SECONDS))
        .isEqualTo(new Outcome.Failed<>(new Failure.Internal()));
    assertThat(outcome(handle, task(() -> "next"))).isEqualTo(new Outcome.Answered<>("next"));
    assertThat(release.requests()).isZero();
  }

  @Test
  void hostCallsThatCannotBeOpenedAreAFailureOfTheHost() throws Exception {
    HostCallSource broken =
        context -> {
          throw new IllegalStateException("expected by this test");
        };
    LoadedRelease release = release(version(Set.of(), new IssuerTrust(true)));
    CompletableFuture<Outcome<String>> done = new CompletableFuture<>();

    try (GivenFunctions withBroken = new GivenFunctions(Map.of(), broken)) {
      Invoker invoker = withBroken.invoker();
      invoker.invoke(serving(release), task(() -> "ran"), r -> done.complete(r.outcome()));
      invoker.begin();

      assertThat(done.get(20, TimeUnit.SECONDS))
          .isEqualTo(new Outcome.Failed<>(new Failure.Internal()));
    }
    assertThat(release.requests()).isZero();
  }

  private Failure failure(FunctionHandle handle) {
    CompletableFuture<InvocationResult<HttpReply>> done = new CompletableFuture<>();
    given.invoker().http(handle, RequestId.next(), REQUEST, done::complete);
    return ((Outcome.Failed<HttpReply>) done.join().outcome()).failure();
  }

  private <A> Outcome<A> outcome(FunctionHandle handle, Invocation<A> invocation) {
    return invoke(handle, invocation).join();
  }

  private <A> CompletableFuture<Outcome<A>> invoke(FunctionHandle handle, Invocation<A> task) {
    CompletableFuture<Outcome<A>> done = new CompletableFuture<>();
    given.invoker().invoke(handle, task, result -> done.complete(result.outcome()));
    return done;
  }

  private static FakeInvocation task(FakeInvocation.Body body) {
    return new FakeInvocation(body);
  }

  private static FunctionHandle serving(LoadedRelease release) {
    FunctionHandle handle = GivenJournals.handle(KEY);
    assertThat(handle.advance(new FunctionHandle.State.Serving(release))).isTrue();
    return handle;
  }

  private static LoadedRelease release(LoadedVersion version) {
    return FakeCode.release(1, List.of(new LoadedRelease.Target(version, 1)), () -> {});
  }

  private static LoadedVersion version(Set<ContractId> claimed, IssuerTrust trust) {
    return new LoadedVersion(
        1, new FakeCode().guest(), Optional.of(Dialect.D2), GivenFunctions.claims(claimed), trust);
  }
}
