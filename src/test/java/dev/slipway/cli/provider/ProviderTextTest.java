package dev.slipway.cli.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProviderTextTest {
  @ParameterizedTest
  @CsvSource({
    "memory, gone with it",
    "local, lost with it",
    "files, stay in their folder",
    "http, no data",
    "redis, stays there",
    "postgres, stays there",
    "nats, stays there",
    "of-a-newer-platform, stays there"
  })
  void saysWhatBecomesOfWhatATypeHolds(String type, String fate) {
    assertThat(ProviderText.fateOfData(JsonNodeFactory.instance.objectNode().put("type", type)))
        .contains(fate);
  }
}
