package dev.slipway.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What {@code proto/} describes is what is committed, and nothing that was promised is taken back.
 */
class ProtoSurfaceTest {
  /** Set by {@code make proto}: takes what the files describe as the new promise. */
  private static final String WRITE = "slipway.proto.write";

  private static final Path COMMITTED = Path.of("proto", "surface.txt");

  @Test
  void theCommittedSurfaceIsWhatTheFilesDescribe() throws IOException {
    List<String> now = ProtoSurface.lines();
    List<String> promised =
        Files.exists(COMMITTED) ? Files.readAllLines(COMMITTED) : new ArrayList<>();

    assertThat(ProtoSurface.broken(promised, now))
        .as("promises to clients: put them back, or reserve the numbers of fields and values")
        .isEmpty();
    if (Boolean.getBoolean(WRITE)) {
      Files.write(COMMITTED, now);
    }
    assertThat(Files.readAllLines(COMMITTED))
        .as("proto/surface.txt: run `make proto` and commit it")
        .isEqualTo(now);
  }

  @Test
  void whatIsTakenBackIsFound() {
    List<String> promised =
        List.of("message a.M.x = 1 string", "message a.M.y = 2 string", "enum a.E.E_X = 3");

    assertThat(ProtoSurface.broken(promised, promised)).isEmpty();
    assertThat(ProtoSurface.broken(promised, List.of("message a.M.x = 1 bytes")))
        .isEqualTo(promised);
    assertThat(
            ProtoSurface.broken(
                promised,
                List.of(
                    "message a.M.x = 1 string", "message a.M reserved 2", "enum a.E reserved 3")))
        .isEmpty();
  }
}
