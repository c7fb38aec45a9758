package dev.slipway.capability.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.capability.ProviderException;
import dev.slipway.capability.ProviderException.Reason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {
  @ParameterizedTest
  @CsvSource({
    "https://example.com, example.com, 443, /",
    "HTTPS://Example.COM/a?b=c#d, example.com, 443, /a?b=c",
    "http://example.com:8080?x, example.com, 8080, /?x",
    "http://[2001:DB8::1]:81/, 2001:db8::1, 81, /",
    "https://my-host/a%2Fb/../c, my-host, 443, /a%2Fb/../c",
    "https://example.com/ü, example.com, 443, /%C3%BC"
  })
  void aUrlNamesATarget(String url, String host, int port, String uri) throws Exception {
    Target target = Target.of(url);

    assertThat(target.host()).isEqualTo(host);
    assertThat(target.port()).isEqualTo(port);
    assertThat(target.uri()).isEqualTo(uri);
    assertThat(target.tls()).isEqualTo(url.toLowerCase(java.util.Locale.ROOT).startsWith("https"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/path",
        "example.com",
        "//example.com/",
        "ftp://example.com/",
        "file:///etc/passwd",
        "https:example.com",
        "https:///path",
        "https://",
        "https://user@example.com/",
        "https://user:word@example.com/",
        "https://example.com@127.0.0.1/",
        "https://example.com:0/",
        "https://example.com:65536/",
        "https://example.com:99999999999/",
        "https://example.com./",
        "https://exa mple.com/",
        "https://example.com/\r\nX: y",
        "https://example.com\\@127.0.0.1/",
        "https://2130706433/",
        "https://0x7f000001/",
        "https://127.1/",
        "https://0177.0.0.1/",
        "https://127.0.0.1.1/",
        "https://a.0x7f/",
        "https://[::1/",
        "https://[fe80::1%25eth0]/",
        "https://[v1.x]/",
        "https://bücher.example/",
        "https://１２７.0.0.1/",
        "https://-a.example/"
      })
  void whatIsAmbiguousIsRefused(String url) {
    ProviderException failure = catchThrowableOfType(ProviderException.class, () -> Target.of(url));

    assertThat(failure.reason()).isEqualTo(Reason.REFUSED);
  }
}
