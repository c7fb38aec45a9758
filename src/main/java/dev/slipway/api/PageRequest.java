package dev.slipway.api;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted.
 *
 * @param limit how many items at most, from 1 to 200
 * @param after the {@code next} of the page before; empty for the first page
 */
public record PageRequest(int limit, Optional<String> after) {
  /** What fits a screen. */
  public static final int DEFAULT_LIMIT = 50;

  /** Keeps one answer below a megabyte with the largest items that are listed. */
  public static final int MAX_LIMIT = 200;

  /** More than any key of a list has. */
  private static final int MAX_KEY = 256;

  public PageRequest {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw invalid("limit", "is not from 1 to " + MAX_LIMIT);
    }
    if (after.isPresent() && after.get().length() > MAX_KEY) {
      throw invalid("after", "is longer than any key");
    }
  }

  /**
   * The request that a call's query parameters make.
   *
   * @throws SlipwayException {@code invalid-request} naming the parameter
   */
  public static PageRequest of(@Nullable String limit, @Nullable String after) {
    return new PageRequest(
        limit == null ? DEFAULT_LIMIT : number("limit", limit), Optional.ofNullable(after));
  }

  /** How many rows to read: one more than the limit tells whether there is a next page. */
  public int rows() {
    return limit + 1;
  }

  /**
   * The number after which a list that counts down begins.
   *
   * @param first for the first page
   * @throws SlipwayException {@code invalid-request} if {@code after} is no number
   */
  public long below(long first) {
    try {
      return after.map(Long::parseLong).orElse(first);
    } catch (NumberFormatException e) {
      throw invalid("after", "is no number");
    }
  }

  private static int number(String parameter, String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw invalid(parameter, "is no whole number");
    }
  }

  private static SlipwayException invalid(String parameter, String why) {
    return new SlipwayException(
            ErrorCode.INVALID_REQUEST,
            "The query parameter %s %s.".formatted(parameter, why),
            "Give limit a number from 1 to %d and after the next of the page before, or neither."
                .formatted(MAX_LIMIT))
        .with("field", parameter);
  }
}
