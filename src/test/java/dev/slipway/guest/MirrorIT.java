package dev.slipway.guest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.contract.Dialect;
import dev.slipway.contract.HttpDialect;
import dev.slipway.contract.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The guest that answers the bytes that it is sent, in every form of host call. */
class MirrorIT extends RepositoryGuests {
  @ParameterizedTest
  @EnumSource(Dialect.class)
  void answersFailsAndCallsTheHostAsItIsTold(Dialect dialect) throws Exception {
    FakeHost host = new FakeHost().thenOk("pong").thenFailed("the host is away");
    try (Guest mirror = guest("mirror", "mirror-" + dialect.name().toLowerCase(Locale.ROOT))) {
      answered(post(mirror, dialect, "reply=6f6b", host), "ok");
      answered(post(mirror, dialect, "reply=", host), "");
      failed(post(mirror, dialect, "error=6e6f", host), "no");
      answered(post(mirror, dialect, "host=wascc:test!Ping=7069", host), "pong");
      failed(post(mirror, dialect, "host=wascc:test!Ping=", host), "the host is away");
      failed(post(mirror, dialect, "anything", host), "none of reply=HEX");
    }
    assertThat(host.calls()).hasSize(2);
    assertThat(host.calls().getFirst().link()).isEqualTo("default");
    assertThat(host.calls().getFirst().contract()).isEqualTo("wascc:test");
    assertThat(host.calls().getFirst().operation()).isEqualTo("Ping");
    assertThat(host.calls().getFirst().payload()).asString().isEqualTo("pi");
  }

  private static GuestResult<byte[]> post(Guest mirror, Dialect dialect, String body, FakeHost host)
      throws Exception {
    HttpDialect http = dialect.http();
    byte[] bytes = body.getBytes(StandardCharsets.US_ASCII);
    HttpRequest request = new HttpRequest("POST", "/x", "", List.of(), bytes);
    return call(mirror, http.operation(), http.encode(request), host);
  }
}
