package dev.slipway.release;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The environment variables of a release. */
public record Environment(@JsonValue Map<String, String> variables) {
  public static final Environment EMPTY = new Environment(Map.of());

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  /** As many and as large as Linux would pass to a small process. */
  private static final int MAX_VARIABLES = 256;

  private static final int MAX_CHARACTERS = 65_536;

  @JsonCreator
  public Environment {
    variables.forEach(Environment::check);
    long size =
        variables.entrySet().stream()
            .mapToLong(v -> v.getKey().length() + v.getValue().length())
            .sum();
    if (variables.size() > MAX_VARIABLES || size > MAX_CHARACTERS) {
      throw invalid(
          "The environment has %d variables of %d characters, over %d or %d."
              .formatted(variables.size(), size, MAX_VARIABLES, MAX_CHARACTERS));
    }
    variables = Collections.unmodifiableMap(new TreeMap<>(variables));
  }

  private static void check(String name, String value) {
    if (!NAME.matcher(name).matches()) {
      throw invalid("\"" + name + "\" is no name of an environment variable.");
    }
    if (value.indexOf('\0') >= 0) {
      throw invalid("The environment variable " + name + " holds a NUL character.");
    }
  }

  private static SlipwayException invalid(String reason) {
    return new SlipwayException(
        ErrorCode.INVALID_REQUEST,
        reason,
        "Name variables by letters, digits and underscores, and keep large data elsewhere.");
  }
}
