package dev.slipway.cli.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The three ways in which a function is invoked, and what each takes. */
final class InvocationOptions {
  private static final Set<String> NO_DECIMALS = Set.of("NaN", "Infinity", "-Infinity");

  @Option(
      names = "--http",
      paramLabel = "'GET /path'",
      description = "Call an HTTP guest; the method is GET unless it is named.")
  private @Nullable String http;

  @Mixin private final HeaderOptions headers = new HeaderOptions();

  @Option(names = "--body", paramLabel = "TEXT", description = "With --http.")
  private @Nullable String body;

  @Option(names = "--body-file", paramLabel = "FILE", description = "The same; - for stdin.")
  private @Nullable Path bodyFile;

  @Option(names = "--operation", paramLabel = "NAME", description = "Call an operation.")
  private @Nullable String operation;

  @Option(names = "--payload", paramLabel = "TEXT", description = "With --operation.")
  private @Nullable String payload;

  @Option(names = "--payload-file", paramLabel = "FILE", description = "The same; - for stdin.")
  private @Nullable Path payloadFile;

  @Option(
      names = "--export",
      arity = "1..*",
      paramLabel = "NAME",
      description = "Call an exported function with the numbers that follow its name.")
  private List<String> export = new ArrayList<>();

  /**
   * What the API is asked, without a version.
   *
   * @param in where {@code -} reads
   * @throws IllegalArgumentException with the reason if the options do not go together
   */
  ObjectNode request(InputStream in) throws IOException {
    if (number(http != null) + number(operation != null) + number(!export.isEmpty()) != 1) {
      throw new IllegalArgumentException("Give one of --http, --operation and --export");
    }
    BodySource httpBody = new BodySource(body, bodyFile);
    BodySource operationBody = new BodySource(payload, payloadFile);
    require(!httpBody.isGivenTwice(), "Give one of --body and --body-file");
    require(!operationBody.isGivenTwice(), "Give one of --payload and --payload-file");
    require(
        http != null || (!httpBody.isGiven() && !headers.isGiven()),
        "--body, --body-file, --header and --header-file go with --http");
    require(
        !headers.isPiped() || !httpBody.isPiped(),
        "Standard input can be read for one option only");
    require(
        operation != null || !operationBody.isGiven(),
        "--payload and --payload-file go with --operation");
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    if (http != null) {
      request.set(
          "http", new HttpForm(http, headers.read(in)).json().put("body", httpBody.read(in)));
    } else if (operation != null) {
      request.put("operation", operation).put("payload", operationBody.read(in));
    } else {
      request.put("export", export.getFirst()).set("arguments", arguments());
    }
    return request;
  }

  /** As text, which carries every number whole. */
  private ArrayNode arguments() {
    ArrayNode arguments = JsonNodeFactory.instance.arrayNode();
    for (String argument : export.subList(1, export.size())) {
      require(isNumber(argument), "'%s' is no number".formatted(argument));
      arguments.add(argument);
    }
    return arguments;
  }

  private static boolean isNumber(String text) {
    try {
      return NO_DECIMALS.contains(text) || new BigDecimal(text).scale() > Integer.MIN_VALUE;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static int number(boolean given) {
    return given ? 1 : 0;
  }

  private static void require(boolean good, String problem) {
    if (!good) {
      throw new IllegalArgumentException(problem);
    }
  }
}
