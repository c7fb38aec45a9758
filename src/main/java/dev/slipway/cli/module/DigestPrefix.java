package dev.slipway.cli.module;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.cli.Remote;
import dev.slipway.cli.client.ApiClient;
import dev.slipway.cli.client.Connection;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A module's digest, or as much of its beginning as tells it from the others of its namespace.
 *
 * @param text with {@code sha256:} in front
 */
public record DigestPrefix(String text) {
  private static final String ALGORITHM = "sha256:";
  private static final Pattern FORM = Pattern.compile(ALGORITHM + "[0-9a-f]{4,64}");

  /** What lists show: 48 bits, so that two alike are not to be expected. */
  private static final int SHOWN = ALGORITHM.length() + 12;

  private static final int WHOLE = ALGORITHM.length() + 64;

  /** The beginning of a digest, for lists. */
  public static String shortened(String digest) {
    return digest.substring(0, Math.min(SHOWN, digest.length()));
  }

  /**
   * The whole digest.
   *
   * @throws SlipwayException {@code not-found} if no module has it, {@code invalid-request} if more
   *     than one has
   */
  String resolve(ApiClient api, Connection connection) {
    if (text.length() == WHOLE) {
      return text;
    }
    List<String> found = candidates(api, connection);
    return switch (found.size()) {
      case 0 ->
          throw refused(
              ErrorCode.NOT_FOUND,
              "No module of the namespace %s begins with %s."
                  .formatted(connection.namespace(), text),
              "See `slipway modules list`.");
      case 1 -> found.getFirst();
      default ->
          throw refused(
              ErrorCode.INVALID_REQUEST,
              "More than one module begins with %s: %s.".formatted(text, String.join(", ", found)),
              "Give more of its digits.");
    };
  }

  /** The list is ordered by digest, so two after the prefix tell. */
  private List<String> candidates(ApiClient api, Connection connection) {
    JsonNode page =
        api.get(Remote.in(connection, "modules").with("after", text).with("limit", "2"));
    return StreamSupport.stream(page.path("items").spliterator(), false)
        .map(module -> module.path("digest").asText(""))
        .filter(digest -> digest.startsWith(text))
        .toList();
  }

  private static SlipwayException refused(ErrorCode code, String reason, String fix) {
    return new SlipwayException(code, reason, fix);
  }

  /** Reads it from the command line, where {@code sha256:} may be left out. */
  static final class Converter implements ITypeConverter<DigestPrefix> {
    @Override
    public DigestPrefix convert(String text) {
      String lower = text.toLowerCase(Locale.ROOT);
      String whole = lower.startsWith(ALGORITHM) ? lower : ALGORITHM + lower;
      if (!FORM.matcher(whole).matches()) {
        throw new TypeConversionException(
            "'" + text + "' is not the beginning of a digest: 4 to 64 hex digits");
      }
      return new DigestPrefix(whole);
    }
  }
}
