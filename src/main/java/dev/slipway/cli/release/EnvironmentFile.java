package dev.slipway.cli.release;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The text of a file of environment variables: a line NAME=VALUE for each, empty lines and those
 * that begin with {@code #} left out, values as they stand.
 */
record EnvironmentFile(String text) {
  /**
   * The variables.
   *
   * @throws SlipwayException with the line's number, but not with what it holds
   */
  Map<String, String> variables() {
    Map<String, String> variables = new LinkedHashMap<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      int end = line.indexOf('=');
      if (end < 1) {
        throw new SlipwayException(
            ErrorCode.INVALID_REQUEST,
            "Line %d of the environment file is not NAME=VALUE.".formatted(number),
            "Mend the line, or begin it with #.");
      }
      variables.put(line.substring(0, end), line.substring(end + 1));
    }
    return variables;
  }
}
