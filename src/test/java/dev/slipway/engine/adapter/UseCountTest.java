package dev.slipway.engine.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class UseCountTest {
  private final AtomicInteger freed = new AtomicInteger();
  private final UseCount count = new UseCount(freed::incrementAndGet);

  @Test
  void freesWhenItsOwnerClosesAndNobodyUsesIt() {
    count.close();
    assertThat(freed).hasValue(1);
  }

  @Test
  void freesWithTheLastUserOfAClosedOne() {
    count.acquire();
    count.acquire();
    count.close();
    count.release();
    assertThat(freed).hasValue(0);
    count.release();
    assertThat(freed).hasValue(1);
  }

  @Test
  void letsNobodyInOnceClosed() {
    count.acquire();
    count.close();
    assertThat(count.acquire()).isFalse();
  }

  @Test
  void freesOnceThoughClosedTwice() {
    count.close();
    count.close();
    assertThat(count.closeIfUnused()).isTrue();
    assertThat(freed).hasValue(1);
  }

  @Test
  void staysOpenWhileUsed() {
    count.acquire();
    assertThat(count.closeIfUnused()).isFalse();
    assertThat(count.acquire()).isTrue();
    assertThat(freed).hasValue(0);
  }
}
