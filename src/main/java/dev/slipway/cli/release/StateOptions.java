package dev.slipway.cli.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a release carries besides its targets, as options: what they do not name stays. */
final class StateOptions {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

  @Option(
      names = "--limit",
      paramLabel = "NAME=VALUE",
      description = {
        "One limit of an invocation; repeatable: memoryBytes, tableElements, wallDeadline (PT5S),",
        "cpuTime, hostCalls, responseBytes, logBytes."
      })
  private Map<String, String> limits = new LinkedHashMap<>();

  @Option(
      names = "--instances",
      paramLabel = "POLICY",
      converter = InstancesArgument.Converter.class,
      description = "fresh, or warm[,size=N][,maxInvocations=N][,maxIdle=PT1M].")
  private @Nullable InstancesArgument instances;

  @Option(
      names = "--max-concurrency",
      paramLabel = "N",
      description = "Invocations in flight at once.")
  private @Nullable Integer maxConcurrency;

  @Mixin private final EnvironmentOptions environment = new EnvironmentOptions();

  boolean isGiven() {
    return !limits.isEmpty()
        || instances != null
        || maxConcurrency != null
        || environment.isGiven();
  }

  /** Holds that no argument has a secret in it, as {@link EnvironmentOptions} does. */
  void requireOpen() {
    environment.requireOpen();
  }

  /** Puts into the request of a release what is named, over what the current one has. */
  void fill(ObjectNode request, JsonNode current, InputStream in) throws IOException {
    if (!limits.isEmpty()) {
      ObjectNode all = current.path("limits").deepCopy();
      limits.forEach((name, value) -> all.set(name, limit(value)));
      request.set("limits", all);
    }
    if (instances != null || maxConcurrency != null) {
      request.set("instances", instances(current.path("instances")));
    }
    if (environment.isGiven()) {
      request.set("environment", environment.json(current, in));
    }
  }

  private JsonNode instances(JsonNode current) {
    ObjectNode json = instances == null ? current.deepCopy() : instances.json();
    if (maxConcurrency != null) {
      json.put("maxConcurrency", maxConcurrency);
    } else if (current.hasNonNull("maxConcurrency")) {
      json.set("maxConcurrency", current.path("maxConcurrency"));
    }
    return json;
  }

  private static JsonNode limit(String value) {
    return NUMBER.matcher(value).matches()
        ? JsonNodeFactory.instance.numberNode(Long.parseLong(value))
        : JsonNodeFactory.instance.textNode(value);
  }
}
