package dev.slipway.capability.blobstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.capability.ProviderException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlobNameTest {
  @ParameterizedTest
  @CsvSource({
    "photo-1_a.JPG, photo-1_a.JPG",
    "a/b, a%2Fb",
    ".., %2E.",
    ".hidden, %2Ehidden",
    "ü, %C3%BC",
    "50%, 50%25"
  })
  void operatorsCanReadThem(String name, String fileName) throws Exception {
    assertThat(BlobName.encode(name)).isEqualTo(fileName);
    assertThat(BlobName.decode(fileName)).contains(name);
  }

  @Test
  void noTextLeavesItsFolder() throws Exception {
    Random random = new Random(7);
    Path folder = Path.of("/data/blobs");
    for (int i = 0; i < 300; i++) {
      String name =
          random
              .ints(1 + random.nextInt(12), 0, 0xd7ff)
              .map(c -> random.nextBoolean() ? "./\\\0%~:".charAt(c % 7) : c)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();

      String fileName = BlobName.encode(name);

      assertThat(folder.resolve(fileName).normalize().getParent()).isEqualTo(folder);
      assertThat(fileName).doesNotStartWith(".");
      assertThat(BlobName.decode(fileName)).contains(name);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "%2", "%zz", "a%2e", "%2f", "%41", ".hidden", "a b", "%FF", "ü"})
  void aFileThatIsNoneOfOursHasNoName(String fileName) {
    assertThat(BlobName.decode(fileName)).isEmpty();
  }

  @Test
  void aFileNameHas240CharactersAtMost() throws Exception {
    assertThat(BlobName.encode("n".repeat(240))).hasSize(240);
    assertThat(BlobName.encode("/".repeat(80))).hasSize(240);
    assertThatThrownBy(() -> BlobName.encode("n".repeat(241)))
        .isInstanceOf(ProviderException.class)
        .hasMessageContaining("240");
    assertThatThrownBy(() -> BlobName.encode("/".repeat(81))).isInstanceOf(ProviderException.class);
  }
}
