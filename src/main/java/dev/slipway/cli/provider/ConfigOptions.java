package dev.slipway.cli.provider;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.cli.InputText;
import dev.slipway.cli.SecretFile;
import dev.slipway.cli.SecretNames;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A provider's configuration, as options. */
final class ConfigOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--config",
      paramLabel = "FILE.json|-",
      description = "The configuration as a JSON object; - for stdin.")
  private @Nullable Path file;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "One setting that is no secret, as text or as JSON; repeatable.")
  private Map<String, String> settings = new LinkedHashMap<>();

  @Option(
      names = "--secret",
      paramLabel = "NAME=FILE|-",
      description = "One secret, from a file that holds it alone, or from stdin; repeatable.")
  private Map<String, Path> secrets = new LinkedHashMap<>();

  boolean isGiven() {
    return file != null || !settings.isEmpty() || !secrets.isEmpty();
  }

  /**
   * Holds that the options go together, before anything is read or asked.
   *
   * @throws ParameterException if an argument holds what looks like a secret, or stdin is named
   *     more than once
   */
  void requireFit() {
    settings.forEach((name, value) -> {
      if (SecretNames.isSecret(name, value)) {
        throw wrong(
            "%s holds a secret, which is no argument: give it by --secret %s=FILE"
                .formatted(name, SecretNames.isSecret(name, "") ? name : "password"));
      }
    });
    Stream<Path> paths = Stream.concat(Stream.ofNullable(file), secrets.values().stream());
    if (paths.filter(InputText::isPiped).count() > 1) {
      throw wrong("Standard input can be read for one option only");
    }
  }

  /**
   * The configuration.
   *
   * @param start what there is without the options; a file takes its place
   */
  ObjectNode json(ObjectNode start, InputStream in) throws IOException {
    ObjectNode json =
        file == null
            ? start.deepCopy()
            : ConfigText.object(new InputText(file, "configuration", in).read(), file);
    settings.forEach((name, value) -> json.set(name, ConfigText.value(value)));
    for (Map.Entry<String, Path> secret : secrets.entrySet()) {
      json.put(secret.getKey(), new SecretFile(secret.getValue(), in).read());
    }
    return json;
  }

  private ParameterException wrong(String reason) {
    return new ParameterException(spec.commandLine(), reason);
  }
}
