package dev.slipway.runtime;

import static dev.slipway.runtime.MirrorGuests.answer;
import static dev.slipway.runtime.MirrorGuests.claims;
import static dev.slipway.runtime.MirrorGuests.guest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.contract.Dialect;
import dev.slipway.engine.Cancellation;
import dev.slipway.function.FunctionKey;
import dev.slipway.runtime.schedule.ScheduleFigures;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Guests that call each other by module key or call alias. */
class GuestToGuestIT {
  private static final ScheduleFigures NOTHING = new ScheduleFigures(0, 0, 0, 0);

  private final MirrorGuests guests = new MirrorGuests();

  @AfterEach
  void close() {
    guests.close();
  }

  private FunctionKey serve(String name, Dialect dialect, String subject, String alias) {
    return guests.serve(name, dialect, claims(subject, Optional.of(alias)), guests.limits());
  }

  private String error(FunctionKey key, String words) {
    return ((Failure.GuestErrored) MirrorGuests.failure(guests.tell(key, words))).text();
  }

  /** The bytes pass unchanged, so the two need not be of one era. */
  @ParameterizedTest
  @EnumSource(Dialect.class)
  void oneIsCalledByItsKeyOrItsAlias(Dialect dialect) {
    FunctionKey caller = serve("caller", dialect, "MCALLER", "caller");
    serve("called", Dialect.D0, "MCALLED", "called");

    assertThat(answer(guests.tell(caller, guest("MCALLED", "reply=6f6b"))))
        .asString()
        .isEqualTo("ok");
    assertThat(answer(guests.tell(caller, guest("called", "reply=6f6b"))))
        .asString()
        .isEqualTo("ok");
  }

  @Test
  void itsErrorReachesTheCaller() {
    FunctionKey caller = serve("caller", Dialect.D2, "MCALLER", "caller");
    serve("called", Dialect.D2, "MCALLED", "called");

    assertThat(error(caller, guest("called", "error=6e6f")))
        .isEqualTo("guest-error of default/called: no");
  }

  @Test
  void fourMayWaitForEachOtherAndNoMore() {
    FunctionKey key = serve("loop", Dialect.D2, "MLOOP", "loop");
    String four = guest("loop", guest("loop", guest("loop", "reply=6f6b")));

    assertThat(answer(guests.tell(key, four))).asString().isEqualTo("ok");
    assertThat(error(key, guest("loop", four)))
        .contains("4 guests wait for each other already: default/loop is not called.");
  }

  /** The innermost one spins in the bytes of its own module, until the outermost is cancelled. */
  @Test
  void aCancelledGuestTakesThoseThatItWaitsForWithIt() {
    FunctionKey caller = serve("caller", Dialect.D2, "MCALLER", "caller");
    guests.serveSpinning("spin");
    Cancellation cancellation = new Cancellation();
    CompletableFuture<Outcome<byte[]>> waiting =
        guests.begin(caller, guest("spin", ""), cancellation);
    await().until(() -> guests.figures().waiting() == 1);

    cancellation.cancel();

    assertThat(waiting.orTimeout(4, TimeUnit.SECONDS).join())
        .isEqualTo(new Outcome.Failed<>(new Failure.Cancelled()));
    await().untilAsserted(() -> assertThat(guests.figures()).isEqualTo(NOTHING));
    assertThat(cancellation.listeners()).isZero();
  }

  @Test
  void aNameThatSeveralHaveIsRefusedWithTheirNames() {
    FunctionKey caller = serve("caller", Dialect.D2, "MCALLER", "caller");
    serve("twin-b", Dialect.D2, "MTWIN", "b");
    serve("twin-a", Dialect.D2, "MTWIN", "a");

    assertThat(error(caller, guest("MTWIN", "reply=6f6b")))
        .isEqualTo(
            "Several functions have the module key or call alias MTWIN: twin-a, twin-b. Give them aliases of their own.");
  }

  @Test
  void aNameThatNobodyHasIsToldSo() {
    FunctionKey caller = serve("caller", Dialect.D2, "MCALLER", "caller");

    assertThat(error(caller, guest("nobody", "reply=6f6b")))
        .isEqualTo(
            "No function that serves in the namespace default has the module key or call alias nobody.");
  }
}
