package dev.slipway.module;

import dev.slipway.error.SlipwayException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Uploaded bytes in a file of their own, so that a slow upload holds no memory; closing deletes it.
 */
final class StagedUpload implements AutoCloseable {
  private final Path file;

  private StagedUpload(Path file) {
    this.file = file;
  }

  /** An upload of which nothing has come yet. */
  static StagedUpload begin(Path folder) throws IOException {
    return new StagedUpload(Files.createTempFile(folder, "upload", ".wasm"));
  }

  /**
   * Receives a body whole.
   *
   * @param body refuses to be read beyond the size limit, and to break off
   * @throws IOException if the disk is full
   */
  static StagedUpload receive(InputStream body, Path folder) throws IOException {
    StagedUpload upload = begin(folder);
    try {
      Files.copy(body, upload.file, StandardCopyOption.REPLACE_EXISTING);
      return upload;
    } catch (IOException | RuntimeException e) {
      upload.close();
      throw e;
    }
  }

  /**
   * Takes the next bytes.
   *
   * @throws SlipwayException {@code body-too-large} if there would be more than the limit
   * @throws IOException if the disk is full
   */
  void append(ByteBuffer chunk, long maxBytes) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
      if (channel.size() + chunk.remaining() > maxBytes) {
        throw Uploads.tooLarge(maxBytes);
      }
      while (chunk.hasRemaining()) {
        channel.write(chunk);
      }
    }
  }

  byte[] bytes() throws IOException {
    return Files.readAllBytes(file);
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}
