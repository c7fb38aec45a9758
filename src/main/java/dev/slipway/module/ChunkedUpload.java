package dev.slipway.module;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * A module that comes in chunks: the namespace first, then bytes. Whatever ends it, nothing of it
 * stays but what was stored. One thread at a time.
 *
 * @param <R> what is answered in the end
 */
final class ChunkedUpload<R> implements AutoCloseable {
  private final Uploads uploads;
  private final BiFunction<String, byte[], R> then;
  private Optional<String> namespace = Optional.empty();
  private Optional<StagedUpload> staged = Optional.empty();

  ChunkedUpload(Uploads uploads, BiFunction<String, byte[], R> then) {
    this.uploads = uploads;
    this.then = then;
  }

  /** The first part, which must have been checked. */
  void begin(String given) {
    if (namespace.isPresent()) {
      throw invalid("The namespace was named twice.");
    }
    namespace = Optional.of(given);
  }

  void append(ByteBuffer chunk) {
    if (namespace.isEmpty()) {
      throw invalid("A chunk came before the namespace.");
    }
    try {
      if (staged.isEmpty()) {
        staged = Optional.of(uploads.begin());
      }
      uploads.append(staged.get(), chunk);
    } catch (IOException e) {
      throw new UncheckedIOException("the staging folder cannot be used", e);
    }
  }

  /** All has come. */
  R end() {
    if (staged.isEmpty()) {
      throw invalid("The stream ended before a module came.");
    }
    try {
      String where = namespace.orElseThrow();
      return uploads.withMemory(staged.get(), wasm -> then.apply(where, wasm));
    } catch (IOException e) {
      throw new UncheckedIOException("the staging folder cannot be used", e);
    } finally {
      close();
    }
  }

  @Override
  public void close() {
    try {
      if (staged.isPresent()) {
        uploads.end(staged.get());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the staging folder cannot be used", e);
    } finally {
      staged = Optional.empty();
    }
  }

  static SlipwayException invalid(String reason) {
    return new SlipwayException(
        ErrorCode.INVALID_REQUEST,
        reason,
        "Send the namespace in the first message, the module's bytes in those after it, and then end"
            + " the stream.");
  }
}
