package dev.slipway.module;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.guest.HostCall;
import dev.slipway.guest.HostReply;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProbeHostTest {
  private final ProbeHost host = new ProbeHost();

  @Test
  void aQuietStartHasNoStory() {
    assertThat(host.story()).isEmpty();
    assertThat(host.wasCalled()).isFalse();
  }

  @Test
  void theFirstHostCallIsTold() {
    HostReply reply = host.call(new HostCall("default", "wascc:keyvalue", "Get", new byte[0]));
    host.call(new HostCall("default", "wascc:keyvalue", "Set", new byte[0]));

    assertThat(reply).isInstanceOf(HostReply.Failed.class);
    assertThat(host.wasCalled()).isTrue();
    assertThat(host.story()).contains("wascc:keyvalue Get").doesNotContain("Set");
  }

  /** The last lines tell why something ended. */
  @Test
  void theLastLinesAreKeptAndLongOnesCut() {
    IntStream.range(0, 1_000).forEach(i -> host.log("line" + i + "x".repeat(1_000)));

    assertThat(host.story()).contains("line999x", "line990x").doesNotContain("line989x");
    assertThat(host.story()).hasSizeLessThan(2_500);
  }
}
