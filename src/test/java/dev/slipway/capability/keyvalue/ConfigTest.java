package dev.slipway.capability.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.capability.Secret;
import dev.slipway.error.SlipwayException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The configurations of the stores hold what can be served, and show no password. */
class ConfigTest {
  private static final Secret PASSWORD = new Secret("s3cret");

  @Test
  void aRedisHasDefaults() {
    RedisConfig config = redis("redis://store.example");

    assertThat(config.port()).isEqualTo(6379);
    assertThat(config.database()).isZero();
    assertThat(config.tls()).isFalse();
    assertThat(config.user()).isEmpty();
    assertThat(config.timeout()).contains(Duration.ofSeconds(2));
    assertThat(config.maxConnections()).contains(16);
  }

  @Test
  void aRedisIsReadFromItsUrl() {
    RedisConfig config = redis("rediss://me@[::1]:7000/12");

    assertThat(config.tls()).isTrue();
    assertThat(config.user()).contains("me");
    assertThat(config.host()).isEqualTo("::1");
    assertThat(config.port()).isEqualTo(7000);
    assertThat(config.database()).isEqualTo(12);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "store:6379",
        "http://store",
        "redis://",
        "redis://store/x",
        "redis://store/1/2",
        "redis://store?db=1",
        "redis://store#1",
        "redis://:s3cret@store",
        "redis://me:s3cret@store",
        "redis://st ore/s3cret"
      })
  void anotherUrlIsNoRedis(String url) {
    assertThatThrownBy(() -> redis(url))
        .isInstanceOf(SlipwayException.class)
        .hasMessageNotContaining("s3cret")
        .extracting(e -> ((SlipwayException) e).fields().get("field"))
        .isEqualTo("config.url");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://store/db",
        "postgres://store:5432/db",
        "jdbc:postgresql://store/db",
        "postgresql://[::1]:5432/db?sslmode=verify-full"
      })
  void aPostgresIsReadFromItsUrl(String url) {
    assertThat(postgres(url).jdbcUrl()).matches("jdbc:postgresql://.*:5432/db(\\?sslmode=.*)?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "store/db",
        "mysql://store/db",
        "postgresql://store",
        "postgresql://store/",
        "postgresql://me:s3cret@store/db",
        "postgresql://me@store/db",
        "postgresql://store/db?password=s3cret",
        "postgresql://store/db?socketFactory=s3cret",
        "postgresql://store/db?sslmode=disable&loggerFile=s3cret",
        "postgresql://a,b/db",
        "postgresql://store/db%3FsocketFactory=s3cret"
      })
  void anotherUrlIsNoPostgres(String url) {
    assertThatThrownBy(() -> postgres(url))
        .isInstanceOf(SlipwayException.class)
        .hasMessageNotContaining("s3cret")
        .extracting(e -> ((SlipwayException) e).fields().get("field"))
        .isEqualTo("config.url");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "-PT1S", "PT1M0.001S", "PT0.0001S"})
  void aTimeoutIsBounded(String timeout) {
    Optional<Duration> given = Optional.of(Duration.parse(timeout));

    assertThatThrownBy(
            () -> new RedisConfig("redis://store", Optional.empty(), given, Optional.empty()))
        .isInstanceOf(SlipwayException.class)
        .hasMessageContaining("timeout");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 1001})
  void connectionsAreBounded(int connections) {
    assertThatThrownBy(() ->
            new PostgresConfig(
                "postgresql://store/db",
                "me",
                PASSWORD,
                Optional.empty(),
                Optional.of(connections)))
        .isInstanceOf(SlipwayException.class)
        .hasMessageContaining("maxConnections");
  }

  @Test
  void noTextShowsThePassword() {
    assertThat(redis("redis://store")).asString().doesNotContain("s3cret");
    assertThat(postgres("postgresql://store/db")).asString().doesNotContain("s3cret");
  }

  private static RedisConfig redis(String url) {
    return new RedisConfig(url, Optional.of(PASSWORD), Optional.empty(), Optional.empty());
  }

  private static PostgresConfig postgres(String url) {
    return new PostgresConfig(url, "me", PASSWORD, Optional.empty(), Optional.empty());
  }
}
