package dev.slipway.cli.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.cli.InputText;
import dev.slipway.cli.SecretNames;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The environment of a release, as options: what they do not name stays. */
final class EnvironmentOptions {
  private static final String FILE = "environment file";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--env",
      paramLabel = "NAME=VALUE",
      description = "A variable, which whoever reads the release sees; repeatable.")
  private Map<String, String> variables = new LinkedHashMap<>();

  @Option(
      names = "--env-file",
      paramLabel = "FILE|-",
      description = "Variables, a line NAME=VALUE for each; - for stdin.")
  private @Nullable Path file;

  @Option(
      names = "--unset-env",
      paramLabel = "NAME",
      description = "A variable that goes; repeatable.")
  private List<String> removed = new ArrayList<>();

  boolean isGiven() {
    return !variables.isEmpty() || file != null || !removed.isEmpty();
  }

  /**
   * Holds that no argument has a secret in it, before anything is called.
   *
   * @throws ParameterException if one looks like it
   */
  void requireOpen() {
    variables.forEach(this::requireOpen);
  }

  /** The environment that the release shall have. */
  JsonNode json(JsonNode current, InputStream in) throws IOException {
    ObjectNode json = current.path("environment").deepCopy();
    if (file != null) {
      String text = new InputText(file, FILE, in).read();
      new NamedValues(FILE, text).read().forEach(json::put);
    }
    variables.forEach(json::put);
    return json.remove(removed);
  }

  private void requireOpen(String name, String value) {
    if (SecretNames.isSecret(name, value)) {
      throw new ParameterException(
          spec.commandLine(),
          "%s looks like a secret, which is no argument: give it by --env-file".formatted(name));
    }
  }
}
