package dev.slipway.cli.release;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The text of a file of named values: a line NAME=VALUE for each, empty lines and those that begin
 * with {@code #} left out, values as they stand.
 *
 * @param what what the file is, for messages, such as {@code environment file}
 */
record NamedValues(String what, String text) {
  /**
   * Each name with its value.
   *
   * @throws SlipwayException with the line's number, but not with what it holds
   */
  Map<String, String> read() {
    Map<String, String> values = new LinkedHashMap<>();
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
            "Line %d of the %s is not NAME=VALUE.".formatted(number, what),
            "Mend the line, or begin it with #.");
      }
      values.put(line.substring(0, end), line.substring(end + 1));
    }
    return values;
  }
}
