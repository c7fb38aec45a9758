package dev.slipway.module;

import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.error.SlipwayException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Code that somebody else may have put there is never executed. */
class CompiledCodeFolderTest {
  @TempDir Path data;

  @Test
  void aMissingOneIsMadeForItsUserAlone() throws IOException {
    Path folder = CompiledCodeFolder.in(data);

    assertThat(folder).isEqualTo(data.resolve("compiled")).isEmptyDirectory();
    assertThat(mode(folder)).isEqualTo("rwx------");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rwxrwxrwx", "rwx-w----", "rwx----w-", "r-x------"})
  void oneThatOthersOrNobodyMayWriteToIsRefused(String mode) throws IOException {
    Path folder = Files.createDirectory(data.resolve("compiled"));
    Files.setPosixFilePermissions(folder, fromString(mode));

    assertRefused(folder);

    assertThat(mode(folder)).as("it is left as it was").isEqualTo(mode);
  }

  @Test
  void theFolderOfAnEngineIsHeldToTheSame() throws IOException {
    Path engine = Files.createDirectory(CompiledCodeFolder.in(data).resolve("engine"));
    Files.setPosixFilePermissions(engine, fromString("rwxrwx---"));

    assertRefused(engine);
  }

  @Test
  void oneThatOthersMayOnlyReadIsClosed() throws IOException {
    Path folder = Files.createDirectory(data.resolve("compiled"));
    Files.setPosixFilePermissions(folder, fromString("rwxr-xr-x"));

    assertThat(mode(CompiledCodeFolder.in(data))).isEqualTo("rwx------");
  }

  @Test
  void aLinkIsRefusedWhateverItLeadsTo() throws IOException {
    Path elsewhere = Files.createDirectory(data.resolve("elsewhere"));
    Files.createSymbolicLink(data.resolve("compiled"), elsewhere);

    assertRefused(data.resolve("compiled"));
  }

  @Test
  void aFileInItsPlaceIsRefused() throws IOException {
    assertRefused(Files.createFile(data.resolve("compiled")));
  }

  private void assertRefused(Path folder) {
    assertThatThrownBy(() -> CompiledCodeFolder.in(data))
        .isInstanceOfSatisfying(
            SlipwayException.class,
            refusal -> {
              assertThat(refusal.reason()).contains(folder.toString());
              assertThat(refusal.fix()).isNotBlank();
            });
  }

  private static String mode(Path folder) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder));
  }
}
