package dev.slipway.cli.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class DigestPrefixTest {
  private final DigestPrefix.Converter converter = new DigestPrefix.Converter();

  @ParameterizedTest
  @ValueSource(strings = {"0a1f", "sha256:0a1f", "0A1F", "SHA256:0a1f"})
  void theAlgorithmAndCapitalsDoNotMatter(String text) {
    assertThat(converter.convert(text)).isEqualTo(new DigestPrefix("sha256:0a1f"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "sha256:", "0a1", "hello", "md5:0a1f", "0a1f.."})
  void whatCannotBeginADigestIsAWrongUsage(String text) {
    assertThatThrownBy(() -> converter.convert(text))
        .isInstanceOf(TypeConversionException.class)
        .hasMessageContaining("4 to 64 hex digits");
  }
}
