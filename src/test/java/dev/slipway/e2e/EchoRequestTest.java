package dev.slipway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the swap's test would see if the platform broke its promise. */
class EchoRequestTest {
  private static final String TWOS = "2".repeat(EchoRequest.PAD);

  @Test
  void anAnswerOfTheReleaseThatWasAcknowledgedIsRight() {
    assertThat(faults(4, answer(200, 4, "2", TWOS))).isEmpty();
  }

  @Test
  void anAnswerOfANewerReleaseIsRight() {
    assertThat(faults(3, answer(200, 4, "2", TWOS))).isEmpty();
  }

  @Test
  void anOldReleaseIsSeen() {
    assertThat(faults(5, answer(200, 4, "2", TWOS))).singleElement().asString().contains("old");
  }

  @Test
  void aBodyOfTwoVersionsIsSeen() {
    assertThat(faults(4, answer(200, 4, "2", "1" + TWOS.substring(1))))
        .singleElement()
        .asString()
        .contains("has not the body of version 2");
  }

  @Test
  void aBodyThatIsCutOffIsSeen() {
    assertThat(faults(4, answer(200, 4, "2", TWOS.substring(1)))).hasSize(1);
  }

  @Test
  void aHeaderOfTheOtherVersionIsSeen() {
    assertThat(faults(4, answer(200, 4, "1", TWOS))).hasSize(1);
  }

  @Test
  void aRefusalIsSeen() {
    assertThat(faults(4, answer(503, 4, "2", TWOS))).singleElement().asString().contains("failed");
  }

  @Test
  void aMissingAnswerIsSeen() {
    EchoRequest request = new EchoRequest("short", 1, Duration.ZERO, null, new Exception("reset"));

    assertThat(request.faults(release -> 2)).singleElement().asString().contains("not answered");
  }

  private static List<String> faults(int acknowledged, Answer answer) {
    return new EchoRequest("short", acknowledged, Duration.ZERO, answer, null).faults(release -> 2);
  }

  private static Answer answer(int status, int release, String echoVersion, String body) {
    MultiMap headers =
        MultiMap.caseInsensitiveMultiMap()
            .add("Slipway-Version", "2")
            .add("Slipway-Release", Integer.toString(release))
            .add("x-echo-version", echoVersion);
    return new Answer(status, headers, Buffer.buffer(body));
  }
}
