package dev.slipway.capability.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NatsSettingsTest {
  private static final ObjectMapper JSON =
      new ObjectMapper().registerModules(new Jdk8Module(), new JavaTimeModule());

  private static NatsSettings read(String json) throws JsonProcessingException {
    return JSON.readValue(json, NatsSettings.class);
  }

  @Test
  void serversAreAListOrOneText() throws Exception {
    NatsSettings list = read("{\"urls\":[\"nats://a:4222\",\"tls://b:4222\"]}");
    NatsSettings text = read("{\"urls\":\"nats://a:4222, tls://b:4222\",\"timeout\":\"PT3S\"}");

    assertThat(list.urls()).containsExactly("nats://a:4222", "tls://b:4222");
    assertThat(text.urls()).isEqualTo(list.urls());
    assertThat(list.patience()).isEqualTo(Duration.ofSeconds(2));
    assertThat(text.patience()).isEqualTo(Duration.ofSeconds(3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"urls\":[]}",
        "{\"urls\":\"http://a:4222\"}",
        "{\"urls\":\"a:4222\"}",
        "{\"urls\":\"nats://me:geheim@a:4222\"}",
        "{\"urls\":\"nats://a\",\"username\":\"me\"}",
        "{\"urls\":\"nats://a\",\"password\":\"geheim\"}",
        "{\"urls\":\"nats://a\",\"token\":\"geheim\",\"credentials\":\"geheim\"}",
        "{\"urls\":\"nats://a\",\"timeout\":\"PT0S\"}",
        "{\"urls\":\"nats://a\",\"timeout\":\"PT1H\"}",
        "{\"urls\":\"nats://a\",\"name\":\" \"}"
      })
  void otherSettingsAreRefusedWithoutTheirSecrets(String json) {
    assertThatThrownBy(() -> read(json))
        .rootCause()
        .hasMessageContaining("invalid-request")
        .hasMessageNotContaining("geheim");
  }

  @Test
  void secretsAreNotShown() throws Exception {
    NatsSettings settings = read("{\"urls\":\"nats://a\",\"token\":\"geheim\"}");

    assertThat(settings.toString()).doesNotContain("geheim");
    assertThat(JSON.writeValueAsString(settings)).doesNotContain("geheim");
  }
}
