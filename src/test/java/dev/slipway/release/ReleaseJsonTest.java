package dev.slipway.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.capability.BindingScope;
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

  @Test
  void bindingsAreReadAsTheyWereWritten() {
    ReleaseBinding events =
        new ReleaseBinding(
            "wasmcloud:messaging",
            "default",
            "bus",
            Map.of("SUBSCRIPTION", "a,b", "QUEUEGROUP_NAME", "q"),
            BindingScope.NAMESPACE);
    ReleaseState state = GivenState.bound(GivenState.keyvalue("other", "cache"), events);

    assertThat(json.read(json.write(state))).isEqualTo(state);
    assertThat(json.write(state))
        .contains(
            """
            {"contract":"wascc:messaging","link":"default","provider":"bus",\
            "values":{"QUEUEGROUP_NAME":"q","SUBSCRIPTION":"a,b"},"scope":"namespace"}\
            """);
  }

  @Test
  void aStateThatWasStoredBeforeThereWereBindingsHasNone() {
    String stored =
        """
        {"targets":[{"version":1,"weight":1}],"limits":{"memoryBytes":67108864,"tableElements":1000,\
        "wallDeadline":"PT5S","cpuTime":"PT5S","hostCalls":100,"responseBytes":1000,"logBytes":100},\
        "instances":{"policy":"fresh"},"environment":{}}\
        """;

    assertThat(json.read(stored)).isEqualTo(GivenState.of(new Target(1, 1)));
  }

  @Test
  void eachBindingThatDiffersIsNamedByItsContractAndLink() {
    ReleaseState before =
        GivenState.bound(
            GivenState.keyvalue("default", "redis"), GivenState.keyvalue("old", "memory"));
    ReleaseState after =
        GivenState.bound(
            GivenState.keyvalue("default", "memory"), GivenState.keyvalue("other", "memory"));

    List<Release.Change> changes = json.changes(before, after);

    Object whole =
        mapper.valueToTree(Map.of("provider", "memory", "values", Map.of(), "scope", "function"));
    assertThat(changes)
        .extracting(Release.Change::field, Release.Change::before, Release.Change::after)
        .containsExactly(
            tuple("bindings.wascc:keyvalue/default.provider", node("redis"), node("memory")),
            tuple("bindings.wascc:keyvalue/old", whole, null),
            tuple("bindings.wascc:keyvalue/other", null, whole));
  }

  private Release.Change change(String field, @Nullable String before, @Nullable String after) {
    return new Release.Change(field, node(before), node(after));
  }

  private @Nullable JsonNode node(@Nullable String value) {
    return value == null ? null : mapper.valueToTree(value);
  }
}
