package dev.slipway.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ChangeTest {
  private static JsonNode json(String text) throws IOException {
    return new JsonMapper().readTree(text.replace('\'', '"'));
  }

  @Test
  void namesEveryFieldThatDiffersByItsPath() throws IOException {
    JsonNode before = json("{'same':1,'limits':{'cpuTime':'PT1S','hostCalls':3},'gone':[1]}");
    JsonNode after = json("{'same':1,'limits':{'cpuTime':'PT2S','hostCalls':3},'new':{'a':1}}");

    assertThat(Change.between(before, after))
        .map(Change::toString)
        .containsExactly(
            "gone: [1] -> nothing", "limits.cpuTime: PT1S -> PT2S", "new: nothing -> {\"a\":1}");
  }

  @Test
  void takesWhatIsNullForAbsent() throws IOException {
    assertThat(Change.between(json("{'a':null}"), json("{}"))).isEmpty();
  }

  @Test
  void takesADocumentApartWhereTheOtherIsAbsent() throws IOException {
    assertThat(Change.between(MissingNode.getInstance(), json("{'a':1,'b':2}")))
        .map(Change::field)
        .containsExactly("a", "b");
  }

  @Test
  void leavesNothingToTheTerminal() throws IOException {
    assertThat(Change.between(json("{}"), json("{'a':'\\u001b[2J'}")))
        .map(Change::toString)
        .containsExactly("a: nothing -> \\u{1b}[2J");
  }
}
