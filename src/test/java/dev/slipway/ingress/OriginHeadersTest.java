package dev.slipway.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.contract.Header;
import org.junit.jupiter.api.Test;

class OriginHeadersTest {
  private final OriginHeaders origin = new OriginHeaders("192.0.2.7");

  @Test
  void thePeerComesAfterThoseWhomTheClientNames() {
    assertThat(origin.forwardedFor()).isEqualTo(new Header("x-forwarded-for", "192.0.2.7"));
    assertThat(origin.forwardedFor("a, b"))
        .isEqualTo(new Header("x-forwarded-for", "a, b, 192.0.2.7"));
  }

  @Test
  void theHostIsTheOneThatEachRequestAsksFor() {
    assertThat(origin.host("one")).isEqualTo(new Header("host", "one"));
    assertThat(origin.forwardedHost("two")).isEqualTo(new Header("x-forwarded-host", "two"));
    assertThat(origin.host("two")).isEqualTo(new Header("host", "two"));
    assertThat(origin.host("one")).isEqualTo(new Header("host", "one"));
  }

  @Test
  void aHostThatIsAskedForAgainIsMadeOnce() {
    assertThat(origin.host("one")).isSameAs(origin.host("one"));
    assertThat(origin.forwardedHost("one")).isSameAs(origin.forwardedHost("one"));
  }
}
