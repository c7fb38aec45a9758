package dev.slipway.module;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.RequestBody;
import dev.slipway.error.SlipwayException;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Receives uploads: any number of slow ones at once, but few in memory. Made when the platform
 * starts, so that what a killed one has left goes even if nothing is uploaded any more.
 */
@Startup
@ApplicationScoped
public class Uploads {
  private final Path folder;
  private final long maxBytes;
  private final Semaphore inMemory;
  private final Semaphore open;
  private final ModuleConfig config;

  Uploads(@ConfigProperty(name = "slipway.data-dir") String dataDir, ModuleConfig config) {
    this.folder = Path.of(dataDir, "staging");
    this.maxBytes = config.maxSize().asLongValue();
    this.inMemory = new Semaphore(config.concurrentUploads());
    this.open = new Semaphore(config.openUploads());
    this.config = config;
    emptyFolder();
  }

  /**
   * Receives a body, and hands its bytes on when few others are in memory.
   *
   * @throws SlipwayException {@code body-too-large} with {@code check=size} as soon as it is,
   *     {@code invalid-request} if it breaks off, {@code overloaded} if too many others are in
   *     memory
   */
  <T> T receive(InputStream body, Function<byte[], T> then) {
    try (StagedUpload upload = stage(body)) {
      return withMemory(upload, then);
    } catch (IOException e) {
      throw new UncheckedIOException("the staging folder cannot be used", e);
    }
  }

  /**
   * Begins an upload that comes in chunks, which the caller ends.
   *
   * @throws SlipwayException {@code overloaded} if too many others have not ended
   */
  StagedUpload begin() throws IOException {
    if (!open.tryAcquire()) {
      throw new SlipwayException(
              ErrorCode.OVERLOADED,
              "%d uploads have begun and not ended.".formatted(config.openUploads()),
              "Try again when one of them has.")
          .with("limit", "slipway.module.open-uploads");
    }
    try {
      return StagedUpload.begin(folder);
    } catch (IOException e) {
      open.release();
      throw e;
    }
  }

  /**
   * Takes the next bytes of an upload.
   *
   * @throws SlipwayException {@code body-too-large} with {@code check=size}
   */
  void append(StagedUpload upload, ByteBuffer chunk) throws IOException {
    upload.append(chunk, maxBytes);
  }

  /** Ends an upload that came in chunks. */
  void end(StagedUpload upload) throws IOException {
    open.release();
    upload.close();
  }

  static SlipwayException tooLarge(long maxBytes) {
    return new SlipwayException(
            ErrorCode.BODY_TOO_LARGE,
            "The module is larger than " + maxBytes + " bytes.",
            "Upload a smaller module.")
        .with("limit", maxBytes)
        .with("check", CheckName.SIZE.id());
  }

  private StagedUpload stage(InputStream body) throws IOException {
    try {
      return StagedUpload.receive(new RequestBody(body, maxBytes), folder);
    } catch (SlipwayException e) {
      throw e.code() == ErrorCode.BODY_TOO_LARGE ? e.with("check", CheckName.SIZE.id()) : e;
    }
  }

  <T> T withMemory(StagedUpload upload, Function<byte[], T> then) throws IOException {
    if (!acquired()) {
      throw new SlipwayException(
          ErrorCode.OVERLOADED,
          "Too many uploads are being verified.",
          "Try again in a few seconds.");
    }
    try {
      return then.apply(upload.bytes());
    } finally {
      inMemory.release();
    }
  }

  private boolean acquired() {
    try {
      return inMemory.tryAcquire(config.uploadPatience().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** What a process that was killed has left. */
  private void emptyFolder() {
    try {
      Files.createDirectories(folder);
      try (Stream<Path> left = Files.list(folder)) {
        for (Path file : left.toList()) {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the staging folder cannot be emptied", e);
    }
  }
}
