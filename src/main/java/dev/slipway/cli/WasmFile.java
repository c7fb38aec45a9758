package dev.slipway.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A module on disk. */
record WasmFile(Path path) {
  /** Well above what any platform takes; below what would exhaust this process. */
  private static final int MAX_BYTES = 256 << 20;

  byte[] read() throws IOException {
    return new BoundedFile(path, ".wasm file", MAX_BYTES).read();
  }

  /**
   * Writes all or nothing, in place of a file that may be there; it may be the one that was read.
   */
  void write(byte[] wasm) throws IOException {
    Path whole = path.toAbsolutePath();
    if (Files.isDirectory(whole)) {
      throw new FileSystemException(path.toString(), null, "it is a folder");
    }
    Path part = whole.resolveSibling(whole.getFileName() + ".part");
    try {
      Files.write(part, wasm);
      Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
