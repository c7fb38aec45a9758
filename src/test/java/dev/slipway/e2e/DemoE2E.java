package dev.slipway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.servers.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code make demo} plays, without a person who presses Enter. */
class DemoE2E {
  private static final long PATIENCE_MINUTES = 5;
  private static final Pattern STEP = Pattern.compile("^Step (\\d+): ", Pattern.MULTILINE);
  private static final Pattern FIGURES =
      Pattern.compile("step (\\d+): (\\d+) requests to (\\S+), (\\d+) failed(.*)");

  /** The steps without a store: only there may requests fail, and only those to the counter. */
  private static final Map<Integer, String> CUT_OFF =
      Map.of(
          5, "503 capability-unavailable of store", 10, "503 capability-unavailable of store-2020");

  private static final List<Integer> UNDER_LOAD = List.of(4, 5, 6, 7, 9, 10, 11, 12, 13, 14);

  @Test
  void playsEveryStepTwiceInARow() throws Exception {
    ServerProcess.require("redis-server", "redis-server");
    try (Platform platform = Platform.start("demo")) {
      assertPlayed(play(platform));
      assertPlayed(play(platform));
      assertThat(platform.control().list("/namespaces/demo/functions")).isEmpty();
      assertThat(platform.control().list("/namespaces/demo/providers")).isEmpty();
    }
  }

  private static String play(Platform platform) throws IOException, InterruptedException {
    Path output = platform.data().resolveSibling("demo.txt");
    ProcessBuilder command = new ProcessBuilder("demo/talk", "--auto");
    command.environment().putAll(platform.addresses());
    command.environment().remove("SLIPWAY_TOKEN");
    Process demo = command.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    try {
      assertThat(demo.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).as("ended").isTrue();
    } finally {
      demo.destroy();
    }
    String said = Files.readString(output);
    assertThat(demo.exitValue()).as(said).isZero();
    assertThat(said).doesNotContain(platform.adminToken());
    return said;
  }

  private static void assertPlayed(String said) {
    assertThat(STEP.matcher(said).results().map(step -> Integer.valueOf(step.group(1))))
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14);
    Map<Integer, MatchResult> counters = figures(said, name -> !name.equals("hello"));
    Map<Integer, MatchResult> hello = figures(said, name -> name.equals("hello"));
    assertThat(counters.keySet()).containsExactlyElementsOf(UNDER_LOAD);
    assertThat(hello.keySet()).containsExactlyElementsOf(UNDER_LOAD);
    hello.forEach((_, figures) -> assertUnharmed(figures));
    counters.forEach((step, figures) -> {
      if (CUT_OFF.containsKey(step)) {
        assertThat(figures.group(5))
            .isEqualTo(" (%s x %s)".formatted(figures.group(4), CUT_OFF.get(step)));
      } else {
        assertUnharmed(figures);
      }
    });
  }

  private static void assertUnharmed(MatchResult figures) {
    assertThat(Integer.parseInt(figures.group(2))).as(figures.group()).isPositive();
    assertThat(figures.group(4)).as(figures.group()).isEqualTo("0");
  }

  /** The last line of each step, which is of all its requests. */
  private static Map<Integer, MatchResult> figures(String said, Predicate<String> function) {
    Map<Integer, MatchResult> last = new TreeMap<>();
    Stream<MatchResult> all = FIGURES.matcher(said).results();
    all.filter(found -> function.test(found.group(3)))
        .forEach(found -> last.put(Integer.valueOf(found.group(1)), found));
    return last;
  }
}
