package dev.slipway.cli.release;

import dev.slipway.cli.InputText;
import dev.slipway.cli.SecretNames;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The values of a binding, as options. */
final class BindingValueOptions {
  private static final String FILE = "value file";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--value",
      paramLabel = "NAME=VALUE",
      description =
          "What the contract needs to know of the function, for all who read the release;"
              + " repeatable.")
  private Map<String, String> values = new LinkedHashMap<>();

  @Option(
      names = "--value-file",
      paramLabel = "FILE|-",
      description = "The same, a line NAME=VALUE for each; - for stdin.")
  private @Nullable Path file;

  /**
   * Holds that no argument has a secret in it, before anything is called.
   *
   * @throws ParameterException if one looks like it
   */
  void requireFit() {
    values.forEach((name, value) -> {
      if (SecretNames.isSecret(name, value)) {
        throw new ParameterException(
            spec.commandLine(),
            ("%s looks like a secret, which is no argument and belongs to the provider; if the"
                    + " function needs it here, give it by --value-file")
                .formatted(name));
      }
    });
  }

  /** Those of the file, and over them those of the command line. */
  Map<String, String> read(InputStream in) throws IOException {
    Map<String, String> all = new LinkedHashMap<>();
    if (file != null) {
      all.putAll(new NamedValues(FILE, new InputText(file, FILE, in).read()).read());
    }
    all.putAll(values);
    return all;
  }
}
