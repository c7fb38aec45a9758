package dev.slipway.function;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.slipway.contract.Dialect;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The dialect that a developer names for a version, since the upload can be wrong: a module may be
 * built with an old SDK and signed today.
 *
 * @param dialect empty for {@code none}: payloads pass unchanged
 */
@Schema(
    type = SchemaType.STRING,
    description = "D0 to D3, or none, in place of what the upload has found")
public record DialectOverride(Optional<Dialect> dialect) {
  private static final String NONE = "none";

  /**
   * The override of this name.
   *
   * @throws SlipwayException {@code invalid-request} if there is none
   */
  @JsonCreator
  public static DialectOverride named(String name) {
    Optional<Dialect> dialect = Dialect.named(name);
    if (dialect.isEmpty() && !name.equals(NONE)) {
      throw new SlipwayException(
              ErrorCode.INVALID_REQUEST,
              "'%s' is no dialect.".formatted(name),
              "Use one of %s or %s, or leave the dialect to the upload."
                  .formatted(
                      Arrays.stream(Dialect.values())
                          .map(Dialect::name)
                          .collect(Collectors.joining(", ")),
                      NONE))
          .with("field", "dialect");
    }
    return new DialectOverride(dialect);
  }

  /** {@code D0} to {@code D3}, or {@code none}. */
  @JsonValue
  public String text() {
    return dialect.map(Dialect::name).orElse(NONE);
  }
}
