package dev.slipway.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class GuestThreadFactoryTest {
  private static final String OTHER = "0";
  private static final String BATCH = "3";

  private final GuestThreadFactory factory =
      new GuestThreadFactory("guest-", GuestThreadFactory.MIN_STACK_BYTES);

  @Test
  void threadsAreNumberedDaemonsOfThePlatform() {
    Thread first = factory.newThread(() -> {});
    Thread second = factory.newThread(() -> {});
    assertThat(first.getName()).isEqualTo("guest-1");
    assertThat(second.getName()).isEqualTo("guest-2");
    assertThat(first.isDaemon()).isTrue();
    assertThat(first.isVirtual()).isFalse();
  }

  @Test
  void aStackThatIsTooSmallForGuestsIsRefused() {
    assertThatThrownBy(() -> new GuestThreadFactory("guest-", (2 << 20) - 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2097151")
        .hasMessageContaining("2097152");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void theSystemTakesThemForBatchWorkAndNoOthers() throws Exception {
    FutureTask<String> policy = new FutureTask<>(GuestThreadFactoryTest::policy);
    factory.newThread(policy).start();
    assertThat(policy.get()).isEqualTo(BATCH);
    assertThat(policy()).isEqualTo(OTHER);
  }

  /** The field {@code policy} of proc_pid_stat(5): the 41st, the 39th after the name. */
  private static String policy() throws IOException {
    String stat = Files.readString(Path.of("/proc/thread-self/stat"));
    return stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[38];
  }
}
