package dev.slipway.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostmasterPidTest {
  private static final List<String> WHOLE =
      List.of("4711", "/data/cluster", "1763890000", "45427", "", "127.0.0.1", " 1 2", "ready   ");

  @Test
  void readsPidPortAndStatus() {
    assertThat(PostmasterPid.parse(WHOLE)).contains(new PostmasterPid(4711, 45427, true));
  }

  @Test
  void isNotReadyWhileLinesAreMissing() {
    for (int lines = 1; lines < WHOLE.size(); lines++) {
      assertThat(PostmasterPid.parse(WHOLE.subList(0, lines)))
          .hasValueSatisfying(file -> assertThat(file.ready()).isFalse());
    }
  }

  @Test
  void isNotReadyWhileItStarts() {
    List<String> starting = List.of("4711", "d", "1", "45427", "", "", "", "starting");

    assertThat(PostmasterPid.parse(starting)).contains(new PostmasterPid(4711, 45427, false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "99999999999999999999"})
  void isEmptyWithoutAPid(String firstLine) {
    assertThat(PostmasterPid.parse(List.of(firstLine))).isEmpty();
    assertThat(PostmasterPid.parse(List.of())).isEmpty();
  }

  @Test
  void isEmptyWithoutAFile(@TempDir Path cluster) throws IOException {
    assertThat(PostmasterPid.read(cluster)).isEmpty();
  }

  @Test
  void aProcessOfAnotherKindIsNoPostmaster(@TempDir Path cluster) {
    PostmasterPid reused = new PostmasterPid(ProcessHandle.current().pid(), 1, true);

    assertThat(reused.runs(cluster)).isFalse();
  }
}
