package dev.slipway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** http_server in the dialects beside D2, by bytes that were written by hand. */
class HttpDialectsTest {
  private static final HttpRequest REQUEST =
      new HttpRequest(
          "PUT",
          "/a",
          "q=1",
          List.of(new Header("X-One", "1"), new Header("x-one", "2")),
          new byte[] {1, -1});

  @ParameterizedTest
  @CsvSource({
    "D0, 0a03505554 12022f61 1a03713d31 220d 0a05782d6f6e65 1204312c2032 2a0201ff",
    "D1, 95 a3505554 a22f61 a3713d31 81 a5782d6f6e65 a4312c2032 92 01 ccff",
    "D3, 85 a66d6574686f64 a3505554 a470617468 a22f61 ab7175657279537472696e67 a3713d31"
        + " a6686561646572 81 a5782d6f6e65 92 a131 a132 a4626f6479 c402 01ff",
  })
  void aRequest(Dialect dialect, String hex) {
    byte[] bytes = dialect.http().encode(REQUEST);

    assertThat(HexFormat.of().formatHex(bytes)).isEqualTo(hex.replace(" ", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "D0, 08c901 12024f4b 1a06 0a0161 120131 1a06 0a0162 120132 220201ff",
    "D1, 94 ccc9 a24f4b 82 a161 a131 a162 a132 92 01 ccff",
    "D2, 83 aa737461747573436f6465 ccc9 a6686561646572 82 a161 a131 a162 a132"
        + " a4626f6479 92 01 ccff",
    "D3, 83 aa737461747573436f6465 ccc9 a6686561646572 82 a161 91 a131 a162 91 a132"
        + " a4626f6479 c402 01ff",
  })
  void aReply(Dialect dialect, String hex) throws PayloadException {
    HttpReply reply = dialect.http().decode(bytes(hex));

    assertThat(reply.status()).isEqualTo(201);
    assertThat(reply.headers()).containsExactly(new Header("a", "1"), new Header("b", "2"));
    assertThat(reply.body()).containsExactly(1, -1);
  }

  @Test
  void onlyD3HasSeveralValuesOfAHeader() throws PayloadException {
    HttpReply reply =
        Dialect.D3
            .http()
            .decode(bytes("82 aa737461747573436f6465 cc c8 a6686561646572 81 a161 92 a131 a132"));

    assertThat(reply.headers()).containsExactly(new Header("a", "1"), new Header("a", "2"));
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }
}
