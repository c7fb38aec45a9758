package dev.slipway.cli.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.error.SlipwayException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ProfileFileTest {
  private static final Profile KEPT =
      new Profile(Optional.of("http://127.0.0.1:1"), Optional.of("hunter2"), Optional.empty());

  @TempDir private Path home;
  private ProfileFile file;

  @BeforeEach
  void name() {
    file = ProfileFile.of(Map.of("XDG_CONFIG_HOME", home.toString()));
  }

  @Test
  void isReadAsItWasWrittenByItsOwnerOnly() throws IOException {
    file.write(KEPT);

    assertThat(file.read()).contains(KEPT);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
        .isEqualTo("rw-------");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw------x"})
  void isRefusedWhereOthersMayTouchIt(String mode) throws IOException {
    file.write(KEPT);
    Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString(mode));

    assertThatThrownBy(file::read)
        .isInstanceOfSatisfying(
            SlipwayException.class,
            refusal -> {
              assertThat(refusal.reason()).contains("may be read or written by others");
              assertThat(refusal.fix()).contains("chmod 600 " + file.path());
              assertThat(refusal).hasMessageNotContaining("hunter2");
            });
  }

  @Test
  void isRefusedWithoutItsTextWhereItIsNoJson() throws IOException {
    file.write(KEPT);
    Files.writeString(file.path(), "{\"token\": hunter2");

    assertThatThrownBy(file::read)
        .hasMessageContaining("is not JSON")
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void isNoneWhereThereIsNone() throws IOException {
    assertThat(file.read()).isEmpty();
  }
}
