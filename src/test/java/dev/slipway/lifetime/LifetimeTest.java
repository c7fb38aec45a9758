package dev.slipway.lifetime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LifetimeTest {
  private final AtomicInteger ends = new AtomicInteger();
  private final Lifetime lifetime = new Lifetime(ends::incrementAndGet);

  @Test
  void endsAtOnceWhenNobodyIsInside() {
    lifetime.retire();

    assertThat(ends).hasValue(1);
  }

  @Test
  void endsWithTheLastWhoLeaves() {
    assertThat(lifetime.enter()).isTrue();
    assertThat(lifetime.enter()).isTrue();
    lifetime.retire();
    lifetime.leave();
    assertThat(ends).hasValue(0);

    lifetime.leave();

    assertThat(ends).hasValue(1);
  }

  @Test
  void nobodyEntersARetiredOne() {
    boolean before = lifetime.enter();
    lifetime.retire();

    boolean after = lifetime.enter();

    assertThat(before).isTrue();
    assertThat(after).isFalse();
    assertThat(lifetime.users()).isEqualTo(1);
  }

  @Test
  void goesOnWhenEveryoneHasLeftAndItIsNotRetired() {
    assertThat(lifetime.enter()).isTrue();
    lifetime.leave();

    assertThat(ends).hasValue(0);
    assertThat(lifetime.enter()).isTrue();
  }

  @Test
  void endsOnceThoughRetiredTwice() {
    lifetime.retire();
    lifetime.retire();

    assertThat(ends).hasValue(1);
  }
}
