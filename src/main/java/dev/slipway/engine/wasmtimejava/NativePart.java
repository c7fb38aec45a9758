package dev.slipway.engine.wasmtimejava;

import io.github.kawamuray.wasmtime.NativeLibraryLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The binding's native part, which its jar holds. */
final class NativePart {
  private static final Path MAPPINGS = Path.of("/proc/self/maps");
  private static final String FILE = "/libwasmtime_jni_";

  private NativePart() {}

  /**
   * Loads it, once in a process. The binding unpacks 18 MB into the folder for temporary files and
   * leaves them there; on Linux the file may go as soon as it is mapped.
   */
  static void load() {
    NativeLibraryLoader.init();
    try {
      for (String file : unpacked()) {
        boolean _ = Files.deleteIfExists(Path.of(file));
      }
    } catch (IOException stays) {
      // The next start leaves one more; nothing else comes of it.
    }
  }

  /** Files of it that this process has mapped. */
  private static List<String> unpacked() throws IOException {
    if (!Files.isReadable(MAPPINGS)) {
      return List.of();
    }
    return Files.readAllLines(MAPPINGS).stream()
        .filter(line -> line.contains(FILE) && line.endsWith(".so"))
        .map(line -> line.substring(line.indexOf('/')))
        .distinct()
        .toList();
  }
}
