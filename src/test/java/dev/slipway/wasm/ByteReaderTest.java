package dev.slipway.wasm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.error.SlipwayException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteReaderTest {
  @ParameterizedTest
  @CsvSource({"00, 0", "7f, 127", "8001, 128", "e58e26, 624485", "8080808000, 0"})
  void readsUnsignedNumbers(String hex, long value) {
    assertThat(reader(hex).u32()).isEqualTo(value);
  }

  @Test
  void readsTheLargestUnsignedNumbers() {
    assertThat(reader("ffffffff0f").u32()).isEqualTo(0xffff_ffffL);
    assertThat(reader("ffffffffffffffff7f").u64()).isEqualTo(Long.MAX_VALUE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "80", "80808080", "ffffffff1f", "808080808000", "ffffffff8f"})
  void refusesUnsignedNumbersThatAreCutLongOrLarge(String hex) {
    assertThatThrownBy(() -> reader(hex).u32()).isInstanceOf(SlipwayException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ffffffffffffffffff01", "ffffffffffffffffff02", "8080808080808080808000"})
  void refusesSizesOf63BitsAndMore(String hex) {
    assertThatThrownBy(() -> reader(hex).u64()).isInstanceOf(SlipwayException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "7f, 32, -1",
    "c0bb78, 32, -123456",
    "8080808078, 32, -2147483648",
    "ffffffff07, 32, 2147483647",
    "70, 33, -16",
    "ffffffff0f, 33, 4294967295",
    "8080808080808080807f, 64, -9223372036854775808",
    "ffffffffffffffffff00, 64, 9223372036854775807"
  })
  void readsSignedNumbers(String hex, int bits, long value) {
    assertThat(reader(hex).signed(bits)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({"ffffffff0f, 32", "8080808070, 32", "ffffffff1f, 33", "ffffffffffffffffff01, 64"})
  void refusesSignedNumbersWithWrongSpareBits(String hex, int bits) {
    assertThatThrownBy(() -> reader(hex).signed(bits)).isInstanceOf(SlipwayException.class);
  }

  @Test
  void refusesACountThatTheBytesLeftCannotHold() {
    assertThatThrownBy(() -> reader("ffffffff0f00").count("imports", Bounds.IMPORTS))
        .hasMessageContaining("4294967295 imports cannot be in the 1 bytes left");
  }

  @Test
  void refusesNamesThatAreNoUtf8OrGoPastTheEnd() {
    assertThatThrownBy(() -> reader("02c328").name()).hasMessageContaining("UTF-8");
    assertThatThrownBy(() -> reader("05414243").name()).hasMessageContaining("only 3 are left");
  }

  private static ByteReader reader(String hex) {
    byte[] bytes = HexFormat.of().parseHex(hex);
    return new ByteReader(bytes, "test", 0, bytes.length);
  }
}
