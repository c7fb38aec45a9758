package dev.slipway.module;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The name of module bytes: {@code sha256:} and 64 lower-case hex digits. */
@Schema(type = SchemaType.STRING, description = "sha256: and 64 lower-case hex digits")
public record Digest(@JsonValue String text) {
  private static final Pattern FORM = Pattern.compile("sha256:[0-9a-f]{64}");

  @JsonCreator
  public Digest {
    if (!FORM.matcher(text).matches()) {
      throw new SlipwayException(
              ErrorCode.INVALID_REQUEST,
              "'%s' is no digest of a module.".formatted(text),
              "Give sha256: and 64 lower-case hex digits, as the upload has answered.")
          .with("field", "digest");
    }
  }

  /** The digest of these bytes. */
  public static Digest of(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new Digest("sha256:" + HexFormat.of().formatHex(hash));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
