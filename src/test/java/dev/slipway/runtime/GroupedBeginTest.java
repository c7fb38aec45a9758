package dev.slipway.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class GroupedBeginTest {
  private final Queue<Runnable> afterReading = new ArrayDeque<>();
  private int begun;
  private final GroupedBegin guests = new GroupedBegin(afterReading::add, () -> begun++);

  @Test
  void thoseThatAreReadTogetherBeginOnceWhenAllIsRead() {
    admit(3);

    assertThat(begun).isZero();
    endReading();
    assertThat(begun).isEqualTo(1);
  }

  @Test
  void aFewBeginWhileTheLoopReadsOn() {
    admit(9);

    assertThat(begun).isEqualTo(2);
    endReading();
    assertThat(begun).isEqualTo(3);
  }

  @Test
  void theLoopIsAskedOnceForAReading() {
    admit(9);

    assertThat(afterReading).hasSize(1);
  }

  @Test
  void nothingBeginsWhenNoneIsLeft() {
    admit(4);
    endReading();

    assertThat(begun).isEqualTo(1);
  }

  @Test
  void theNextReadingIsTheSame() {
    admit(1);
    endReading();
    admit(1);

    assertThat(begun).isEqualTo(1);
    endReading();
    assertThat(begun).isEqualTo(2);
  }

  private void admit(int number) {
    for (int i = 0; i < number; i++) {
      guests.add();
    }
  }

  private void endReading() {
    for (Runnable task = afterReading.poll(); task != null; task = afterReading.poll()) {
      task.run();
    }
  }
}
