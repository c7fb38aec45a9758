package dev.slipway.cli.run;

import dev.slipway.cli.InputText;
import dev.slipway.cli.SecretNames;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The headers of an HTTP-like request: on the command line, or in a file if others may not see
 * them.
 */
final class HeaderOptions {
  @Option(
      names = {"-H", "--header"},
      paramLabel = "'Name: value'",
      description = "With --http, one that is no secret; may come again.")
  private List<String> headers = new ArrayList<>();

  @Option(
      names = "--header-file",
      paramLabel = "FILE|-",
      description = "With --http: headers, a line 'Name: value' for each; - for stdin.")
  private @Nullable Path file;

  boolean isGiven() {
    return !headers.isEmpty() || file != null;
  }

  boolean isPiped() {
    return file != null && InputText.isPiped(file);
  }

  /**
   * Each name with its value; a name that comes again adds to its value, as the ingress does it.
   *
   * @throws IllegalArgumentException with the reason if a line is no header, or an argument holds
   *     what looks like a secret
   */
  Map<String, String> read(InputStream in) throws IOException {
    Map<String, String> joined = new LinkedHashMap<>();
    headers.forEach(header -> addArgument(joined, header));
    if (file != null) {
      List<String> lines = new InputText(file, "header file", in).read().lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        addLine(joined, lines.get(i), i + 1);
      }
    }
    return joined;
  }

  private static void addArgument(Map<String, String> joined, String header) {
    if (header.indexOf(':') < 1) {
      throw new IllegalArgumentException("What -H has is no header such as 'Name: value'");
    }
    String name = name(header);
    if (SecretNames.isSecretHeader(name, value(header))) {
      throw new IllegalArgumentException(
          "%s holds a secret, which is no argument: give it by --header-file FILE".formatted(name));
    }
    add(joined, header);
  }

  private static void addLine(Map<String, String> joined, String line, int number) {
    if (line.isBlank()) {
      return;
    }
    if (line.indexOf(':') < 1) {
      throw new IllegalArgumentException(
          "Line %d of the header file is no header such as 'Name: value'".formatted(number));
    }
    add(joined, line);
  }

  private static void add(Map<String, String> joined, String header) {
    String comma = name(header).equals("cookie") ? "; " : ", ";
    joined.merge(name(header), value(header), (a, b) -> a + comma + b);
  }

  private static String name(String header) {
    return header.substring(0, header.indexOf(':')).strip().toLowerCase(Locale.ROOT);
  }

  private static String value(String header) {
    return header.substring(header.indexOf(':') + 1).strip();
  }
}
