package dev.slipway.cli.run;

import dev.slipway.cli.InputText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Bytes that the caller gives as text, in a file, or piped in. */
record BodySource(@Nullable String text, @Nullable Path file) {
  boolean isGiven() {
    return text != null || file != null;
  }

  boolean isGivenTwice() {
    return text != null && file != null;
  }

  boolean isPiped() {
    return file != null && InputText.isPiped(file);
  }

  /** The bytes; none if none are given. How many are too many is the platform's to say. */
  byte[] read(InputStream in) throws IOException {
    if (text != null) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    if (file == null) {
      return new byte[0];
    }
    return isPiped() ? in.readAllBytes() : Files.readAllBytes(file);
  }
}
