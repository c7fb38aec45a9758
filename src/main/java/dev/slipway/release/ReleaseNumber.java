package dev.slipway.release;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number of a release as HTTP carries it: {@code ETag} and {@code If-Match} (RFC 9110 8.8.3).
 */
public record ReleaseNumber(int value) {
  private static final Pattern ENTITY_TAG = Pattern.compile("\"(\\d{1,9})\"");

  /** As an entity tag: {@code "7"}. */
  public String entityTag() {
    return '"' + Integer.toString(value) + '"';
  }

  /**
   * Reads a required {@code If-Match}.
   *
   * @throws SlipwayException {@code precondition-required} if there is none, {@code
   *     invalid-request} if it is no release's tag
   */
  public static ReleaseNumber ofIfMatch(@Nullable String header) {
    if (header == null) {
      throw new SlipwayException(
          ErrorCode.PRECONDITION_REQUIRED,
          "The call changes the release, but does not say which one it has seen.",
          "Send If-Match with the ETag of GET release, such as If-Match: \"7\".");
    }
    Matcher matcher = ENTITY_TAG.matcher(header.strip());
    if (!matcher.matches()) {
      throw new SlipwayException(
          ErrorCode.INVALID_REQUEST,
          "If-Match is not the ETag of a release.",
          "Send the number in quotes, such as If-Match: \"7\".");
    }
    return new ReleaseNumber(Integer.parseInt(matcher.group(1)));
  }
}
