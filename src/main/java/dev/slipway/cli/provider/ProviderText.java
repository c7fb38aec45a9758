package dev.slipway.cli.provider;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.cli.terminal.Change;
import dev.slipway.cli.terminal.Fields;
import dev.slipway.cli.terminal.Terminal;

/** Puts providers into words. */
final class ProviderText {
  private ProviderText() {}

  /** What it is and how it is. */
  static String summary(JsonNode provider) {
    return Terminal.plain(
        "%s of type %s, %s, revision %d"
            .formatted(
                provider.path("contract").asText(),
                provider.path("type").asText(),
                health(provider),
                provider.path("revision").asLong()));
  }

  /** Whether it is well, and if not, why. */
  static String health(JsonNode provider) {
    JsonNode health = provider.path("health");
    String status = health.path("status").asText("unknown");
    return health.hasNonNull("message")
        ? "%s (%s)".formatted(status, health.path("message").asText())
        : status;
  }

  /** What becomes of what it holds when it goes. */
  static String fateOfData(JsonNode provider) {
    return switch (provider.path("type").asText()) {
      case "memory" -> "What it holds is in memory and is gone with it.";
      case "local" -> "Messages that wait in it are lost with it.";
      case "files" -> "Its objects stay in their folder.";
      case "http" -> "It holds no data.";
      default -> "What is held outside of the platform stays there.";
    };
  }

  /** All that is known, a line for each. */
  static Fields fields(JsonNode provider) {
    JsonNode calls = provider.path("calls");
    Fields fields =
        new Fields()
            .add("provider", provider.path("name").asText())
            .add("contract", provider.path("contract").asText())
            .add("type", provider.path("type").asText())
            .add("health", health(provider))
            .add("breaker", provider.path("breaker").asText("unknown"))
            .add(
                "calls",
                "%d, of which %d failed and %d were refused"
                    .formatted(
                        calls.path("total").asLong(),
                        calls.path("failed").asLong(),
                        calls.path("refused").asLong()))
            .add("revision", provider.path("revision").asText());
    provider
        .path("config")
        .properties()
        .forEach(field -> fields.add("config." + field.getKey(), setting(field.getValue())));
    return fields
        .add("created", by(provider, "createdAt", "createdBy"))
        .add("changed", by(provider, "changedAt", "changedBy"));
  }

  private static String setting(JsonNode value) {
    return value.path("set").asBoolean() ? "(set, and shown to nobody)" : Change.words(value);
  }

  private static String by(JsonNode provider, String at, String by) {
    return Terminal.time(provider.path(at)) + " by " + provider.path(by).asText();
  }
}
