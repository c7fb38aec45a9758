package dev.slipway.capability.blobstore;

import dev.slipway.capability.CapabilityProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/** A store in a folder of its own, and a guest that calls it. */
abstract class OnFiles {
  @TempDir Path dataDirectory;

  final ChunkGuest guest = ChunkGuest.of("shop");

  GivenFiles given(Map<String, String> settings) {
    return GivenFiles.in(dataDirectory, settings);
  }

  Path folder() {
    return given(Map.of()).folder("photos");
  }

  BlobCalls blobs(CapabilityProvider provider) {
    return new BlobCalls(provider, guest);
  }

  List<String> unfinished() throws IOException {
    try (Stream<Path> found = Files.list(folder().resolve(".unfinished"))) {
      return found.map(path -> path.getFileName().toString()).toList();
    }
  }
}
