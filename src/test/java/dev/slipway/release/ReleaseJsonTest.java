package dev.slipway.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.error.JsonRules;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReleaseJsonTest {
  private final ObjectMapper mapper = JsonRules.newMapper();
  private final ReleaseJson json = new ReleaseJson(mapper);

  @Test
  void aStateIsReadAsItWasWritten() {
    ReleaseState state =
        GivenState.of(GivenState.limits(Duration.ofMillis(1500)), Map.of("MODE", "ä\"\n"));

    assertThat(json.read(json.write(state))).isEqualTo(state);
  }

  @Test
  void equalStatesHaveNoChanges() {
    ReleaseState state = GivenState.of(new Target(1, 1));

    assertThat(json.changes(state, GivenState.of(new Target(1, 1)))).isEmpty();
  }

  @Test
  void everyFieldThatDiffersIsNamedByItsPath() {
    ReleaseState before =
        GivenState.of(GivenState.limits(Duration.ofSeconds(1)), Map.of("A", "1", "B", "2"));
    ReleaseState after =
        GivenState.of(GivenState.limits(Duration.ofSeconds(2)), Map.of("B", "3", "C", "4"));

    List<Release.Change> changes = json.changes(before, after);

    assertThat(changes)
        .containsExactly(
            change("environment.A", "1", null),
            change("environment.B", "2", "3"),
            change("environment.C", null, "4"),
            change("limits.wallDeadline", "PT1S", "PT2S"));
  }

  @Test
  void targetsChangeAsAWhole() {
    List<Release.Change> changes = json.changes(GivenState.of(), GivenState.of(new Target(2, 3)));

    assertThat(changes).extracting(Release.Change::field).containsExactly("targets");
    assertThat(changes.getFirst().after())
        .isEqualTo(mapper.valueToTree(List.of(Map.of("version", 2, "weight", 3))));
  }

  private Release.Change change(String field, @Nullable String before, @Nullable String after) {
    return new Release.Change(field, node(before), node(after));
  }

  private @Nullable JsonNode node(@Nullable String value) {
    return value == null ? null : mapper.valueToTree(value);
  }
}
