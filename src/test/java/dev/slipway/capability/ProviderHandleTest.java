package dev.slipway.capability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.capability.ProviderException.Reason;
import dev.slipway.capability.ProviderHandle.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a name does for those who are bound to it, whatever it stands for. */
class ProviderHandleTest {
  private static final Duration DRAIN = Duration.ofSeconds(10);

  private final ProviderHandle handle = new ProviderHandle(new ProviderKey("default", "store"));
  private final ScriptedGuest guest = new ScriptedGuest("default/counter");
  private final ScriptedProvider one = new ScriptedProvider("one-", false);
  private final ScriptedProvider two = new ScriptedProvider("two-", false);

  @Test
  void withoutAProviderCallsFailAndNameIt() {
    assertThatExceptionOfType(ProviderException.class)
        .isThrownBy(() -> guest.call(handle, "get"))
        .withMessageContaining("'store'")
        .matches(e -> e.reason() == Reason.REMOVED);
    assertThat(handle.fault().map(ProviderFault::reason)).contains(Reason.REMOVED);
  }

  @Test
  void callsReachTheProviderOfTheHighestRevision() throws Exception {
    swap(2, one);
    LiveProvider late = live(two);

    Optional<Cutover> cutover = handle.advance(new State.Serving(1, late));

    assertThat(cutover).isEmpty();
    assertThat(guest.call(handle, "get")).isEqualTo("one-get");
    assertThat(handle.fault()).isEmpty();
  }

  @Test
  void aSwapClosesTheOneBeforeOnce() throws Exception {
    swap(1, one);

    swap(2, two);

    assertThat(guest.call(handle, "get")).isEqualTo("two-get");
    assertThat(one.closes()).isEqualTo(1);
    assertThat(two.closes()).isZero();
  }

  @Test
  void aCallInFlightEndsOnTheProviderThatItBeganOn() throws Exception {
    swap(1, one);
    LiveProvider entered = handle.enter();

    Cutover cutover = cutOver(2, two);
    Object reply = entered.call(guest.call("get"));
    entered.leave();
    cutover.finish(DRAIN);

    assertThat(reply).isNotNull();
    assertThat(cutover.inFlight()).isEqualTo(1);
    assertThat(one.calls()).isEqualTo(1);
    assertThat(one.closes()).isEqualTo(1);
  }

  @Test
  void aCallThatOutlastsTheDrainFindsItsProviderClosed() throws Exception {
    swap(1, one);
    LiveProvider entered = handle.enter();

    cutOver(2, two).finish(Duration.ofMillis(20));

    assertThat(one.closes()).isEqualTo(1);
    assertThatThrownBy(() -> entered.call(guest.call("get"))).isInstanceOf(ProviderException.class);
    entered.leave();
    assertThat(one.closes()).isEqualTo(1);
  }

  @Test
  void whatIsBoundIsTiedToWhicheverProviderThereIs() throws Exception {
    BoundAttachment attachment = handle.attach(guest);
    swap(1, one);
    assertThat(one.attached()).containsExactly(guest.name());

    Cutover cutover = cutOver(2, two);
    assertThat(two.attached()).containsExactly(guest.name());
    assertThat(one.attached()).containsExactly(guest.name());
    cutover.finish(DRAIN);

    assertThat(one.attached()).isEmpty();
    attachment.close();
    assertThat(two.attached()).isEmpty();
  }

  @Test
  void whatIsBoundDuringASwapIsTiedToBoth() throws Exception {
    swap(1, one);
    LiveProvider next = live(two);
    handle.prepare(next);

    handle.attach(guest);

    assertThat(one.attached()).containsExactly(guest.name());
    assertThat(two.attached()).containsExactly(guest.name());
    handle.advance(new State.Serving(2, next)).orElseThrow().finish(DRAIN);
    assertThat(one.attached()).isEmpty();
    assertThat(two.attached()).containsExactly(guest.name());
  }

  @Test
  void aProviderThatCannotServeWhatIsServedIsNotTaken() throws Exception {
    swap(1, one);
    BoundAttachment attachment = handle.attach(guest);
    two.cannotServe(guest.name());

    try (PendingProvider pending = new PendingProvider(handle, live(two))) {
      assertThatExceptionOfType(ProviderException.class)
          .isThrownBy(pending::prepare)
          .withMessageContaining(guest.name());
    }

    assertThat(guest.call(handle, "get")).isEqualTo("one-get");
    assertThat(one.attached()).containsExactly(guest.name());
    assertThat(attachment.fault()).isEmpty();
    assertThat(two.closes()).isEqualTo(1);
  }

  @Test
  void oneThatWasNotServedDoesNotHinderASwap() throws Exception {
    one.cannotServe(guest.name());
    swap(1, one);
    BoundAttachment attachment = handle.attach(guest);
    assertThat(attachment.fault().map(ProviderFault::message)).contains("Its subject is none.");
    ScriptedGuest other = new ScriptedGuest("default/other");
    handle.attach(other);

    swap(2, two);

    assertThat(two.attached()).containsExactly(guest.name(), other.name());
    assertThat(attachment.fault()).isEmpty();
  }

  @Test
  void removalUntiesAndPuttingItBackHeals() throws Exception {
    handle.attach(guest);
    swap(1, one);

    handle.advance(new State.Absent(2)).orElseThrow().finish(DRAIN);

    assertThat(one.attached()).isEmpty();
    assertThat(one.closes()).isEqualTo(1);
    assertThatThrownBy(handle::enter).isInstanceOf(ProviderException.class);
    swap(3, two);
    assertThat(two.attached()).containsExactly(guest.name());
    assertThat(guest.call(handle, "get")).isEqualTo("two-get");
  }

  @Test
  void whatAProviderMustNotThrowIsItsFault() throws Exception {
    swap(1, one);
    one.failCalls(new IllegalStateException("the password is hunter2"));

    assertThatExceptionOfType(ProviderException.class)
        .isThrownBy(() -> guest.call(handle, "get"))
        .withMessageNotContaining("hunter2")
        .matches(e -> e.reason() == Reason.BROKEN);
  }

  @Test
  void theLastCheckIsTheFault() throws Exception {
    swap(1, one);
    one.failChecks(new ProviderException(Reason.UNREACHABLE, "Nobody answers."));
    LiveProvider live = handle.state().live().orElseThrow();

    assertThatThrownBy(() -> live.check(DRAIN, Instant.EPOCH))
        .isInstanceOf(ProviderException.class);
    assertThat(handle.fault()).contains(new ProviderFault(Reason.UNREACHABLE, "Nobody answers."));
    one.failChecks(null);
    live.check(DRAIN, Instant.EPOCH);

    assertThat(handle.fault()).isEmpty();
  }

  @Test
  void aBrokenOneSaysWhy() {
    assertThat(handle.advance(new State.Broken(1, ScriptedType.KIND, "It cannot be read.")))
        .isPresent();

    assertThatExceptionOfType(ProviderException.class)
        .isThrownBy(handle::enter)
        .withMessage("It cannot be read.");
    assertThat(handle.fault()).contains(new ProviderFault(Reason.BROKEN, "It cannot be read."));
  }

  private void swap(long revision, ScriptedProvider provider) throws ProviderException {
    cutOver(revision, provider).finish(DRAIN);
  }

  private Cutover cutOver(long revision, ScriptedProvider provider) throws ProviderException {
    try (PendingProvider pending = new PendingProvider(handle, live(provider))) {
      pending.prepare();
      return pending.cutOver(revision).orElseThrow();
    }
  }

  private static LiveProvider live(ScriptedProvider provider) {
    return new LiveProvider(provider, ScriptedType.KIND, Optional.empty(), new CallCounts());
  }
}
