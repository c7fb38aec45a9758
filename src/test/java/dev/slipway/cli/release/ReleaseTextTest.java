package dev.slipway.cli.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ReleaseTextTest {
  private static JsonNode json(String text) throws IOException {
    return new JsonMapper().readTree(text.replace('\'', '"'));
  }

  private static String step(JsonNode before, JsonNode after) {
    StringWriter out = new StringWriter();
    ReleaseText.printer("hello", before, after).accept(new PrintWriter(out, true));
    return out.toString();
  }

  @Test
  void sharesAreOfTheSumOfTheWeights() throws IOException {
    JsonNode targets = json("[{'version':1,'weight':2},{'version':2,'weight':1}]");

    assertThat(ReleaseText.targets(targets)).isEqualTo("version 1 (66.7%), version 2 (33.3%)");
    assertThat(ReleaseText.targets(json("[]"))).isEqualTo("nothing");
  }

  @Test
  void aStepSaysFromWhatToWhat() throws IOException {
    JsonNode before = json("{'number':7,'targets':[{'version':1,'weight':5}]}");
    JsonNode after = json("{'number':8,'targets':[{'version':2,'weight':5}]}");

    assertThat(step(before, after))
        .isEqualTo("hello: release 7 -> 8, serves version 2 (100%) instead of version 1 (100%)\n");
  }

  @Test
  void aStepNamesWhatElseDiffers() throws IOException {
    JsonNode before =
        json(
            """
            {'number':7,'reason':'a','targets':[],'environment':{'A':'1'},'bindings':[]}\
            """);
    JsonNode after =
        json(
            """
            {'number':8,'reason':'b','targets':[],'environment':{},'bindings':
              [{'contract':'wascc:keyvalue','link':'default','provider':'store'}]}\
            """);

    assertThat(step(before, after))
        .isEqualTo(
            """
            hello: release 7 -> 8, serves nothing as before
              bindings.wascc:keyvalue/default: nothing -> {"provider":"store"}
              environment.A: 1 -> nothing
            """);
  }

  @Test
  void aHeadlineSaysWhoWhenAndWhy() throws IOException {
    JsonNode release =
        json(
            """
            {'number':8,'kind':'rollback','createdBy':'eve\\u001b',
             'createdAt':'2026-01-02T03:04:05.678Z','reason':'slow'}\
            """);

    assertThat(ReleaseText.headline(release))
        .isEqualTo("release 8 (rollback) by eve\\u{1b} at 2026-01-02T03:04:05Z, because: slow");
    assertThat(ReleaseText.headline(json("{'number':0}"))).isEqualTo("release 0");
  }
}
