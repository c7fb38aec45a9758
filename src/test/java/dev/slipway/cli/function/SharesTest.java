package dev.slipway.cli.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class SharesTest {
  private static Shares of(String targets) throws IOException {
    return Shares.of(new JsonMapper().readTree("{\"targets\":" + targets + "}"));
  }

  @Test
  void weightsAreShownAsShares() throws IOException {
    Shares shares = of("[{\"version\":1,\"weight\":2},{\"version\":3,\"weight\":1}]");

    assertThat(shares).hasToString("version 1 (66.7%), version 3 (33.3%)");
    assertThat(shares.of(2)).isEmpty();
    assertThat(shares.only(1)).isFalse();
  }

  @Test
  void oneThatStandsAloneServesAll() throws IOException {
    Shares shares = of("[{\"version\":7,\"weight\":3}]");

    assertThat(shares.of(7)).isEqualTo("100%");
    assertThat(shares.only(7)).isTrue();
  }

  @Test
  void noTargetsServeNothing() throws IOException {
    assertThat(of("[]")).hasToString("nothing");
  }
}
