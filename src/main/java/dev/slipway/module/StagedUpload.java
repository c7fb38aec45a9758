package dev.slipway.module;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Uploaded bytes in a file of their own, so that a slow upload holds no memory; closing deletes it.
 */
final class StagedUpload implements AutoCloseable {
  private final Path file;

  private StagedUpload(Path file) {
    this.file = file;
  }

  /**
   * Receives a body whole.
   *
   * @param body refuses to be read beyond the size limit, and to break off
   * @throws IOException if the disk is full
   */
  static StagedUpload receive(InputStream body, Path folder) throws IOException {
    StagedUpload upload = new StagedUpload(Files.createTempFile(folder, "upload", ".wasm"));
    try {
      Files.copy(body, upload.file, StandardCopyOption.REPLACE_EXISTING);
      return upload;
    } catch (IOException | RuntimeException e) {
      upload.close();
      throw e;
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
