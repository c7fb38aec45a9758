package dev.slipway.capability.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.capability.ProviderException;
import dev.slipway.error.SlipwayException;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllowListTest {
  @ParameterizedTest
  @CsvSource({
    "example.com, https://example.com/, true",
    "EXAMPLE.com, http://Example.com/, true",
    "example.com, https://example.com:8443/, false",
    "example.com, http://example.com:443/, false",
    "example.com, https://www.example.com/, false",
    "example.com, https://badexample.com/, false",
    "example.com:8443, https://example.com:8443/, true",
    "example.com:8443, https://example.com/, false",
    "*.example.com, https://www.example.com/, true",
    "*.example.com, https://a.b.example.com/, true",
    "*.example.com, https://example.com/, false",
    "*.example.com, https://badexample.com/, false",
    "*.example.com:81, http://a.example.com:81/, true",
    "localhost, http://localhost/, true",
    "10.1.2.3, http://10.1.2.3/, true",
    "10.1.2.3, http://10.1.2.3:8080/, false",
    "10.1.2.3:8080, http://10.1.2.3:8080/, true",
    "10.0.0.0/8, https://10.1.2.3/, true",
    "10.0.0.0/8, https://11.1.2.3/, false",
    "10.0.0.0/8, https://ten.example/, false",
    "0.0.0.0/0, https://1.2.3.4/, true",
    "0.0.0.0/0, https://[::1]/, false",
    "::1, http://[::1]/, true",
    "[::1]:81, http://[0:0::1]:81/, true",
    "::ffff:10.1.2.3, http://10.1.2.3/, true",
    "10.1.2.3, http://[::ffff:10.1.2.3]/, true",
    "fd00::/8, http://[fd12::1]/, true"
  })
  void aHostIsOnItOrNot(String entry, String url, boolean named) throws Exception {
    assertThat(AllowEntry.parse(entry).names(Target.of(url))).isEqualTo(named);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "*.",
        "**.example.com",
        "a.*.com",
        "https://example.com",
        "example.com/path",
        "user@example.com",
        "example.com:0",
        "example.com:65536",
        "example.com:http",
        "10.0.0.0/33",
        "10.0.0.0/-1",
        "10.0.0.0/8:80",
        "10.0.0",
        "010.0.0.1",
        "300.1.1.1",
        "::1/129",
        "[example.com]",
        "[::1",
        "fe80::1%eth0",
        "exa mple",
        "bücher.example"
      })
  void whatIsNoEntryIsRefused(String entry) {
    SlipwayException refusal =
        catchThrowableOfType(SlipwayException.class, () -> AllowEntry.parse(entry));

    assertThat(refusal.fields()).containsEntry("field", "allow");
  }

  @Test
  void anAddressThatIsNotPublicIsOnItItself() throws Exception {
    Target target = Target.of("https://inside.example:8443/");
    List<InetAddress> inside = addresses("10.1.2.3");

    for (String open : List.of("10.1.2.3", "10.0.0.0/8", "10.1.2.3:8443")) {
      assertThat(list("inside.example:8443", open).choose(target, inside)).isEqualTo(inside.get(0));
    }
    for (String closed : List.of("10.1.2.4", "10.1.2.3:443", "11.0.0.0/8", "fd00::/8")) {
      assertThatThrownBy(() -> list("inside.example:8443", closed).choose(target, inside))
          .isInstanceOf(ProviderException.class)
          .hasMessageContaining("beside its name");
    }
  }

  @Test
  void theFirstAddressThatMayBeReachedIsChosen() throws Exception {
    Target target = Target.of("https://example.com/");
    AllowList list = list("example.com", "192.168.0.7");

    assertThat(list.choose(target, addresses("127.0.0.1", "1.1.1.1", "192.168.0.7")))
        .isEqualTo(InetAddress.ofLiteral("1.1.1.1"));
    assertThat(list.choose(target, addresses("::1", "192.168.0.7")))
        .isEqualTo(InetAddress.ofLiteral("192.168.0.7"));
    assertThatThrownBy(() -> list.choose(target, addresses("127.0.0.1", "169.254.169.254")))
        .isInstanceOf(ProviderException.class);
    assertThatThrownBy(() -> list.choose(target, List.of())).isInstanceOf(ProviderException.class);
  }

  private static AllowList list(String... entries) {
    return new AllowList(Stream.of(entries).map(AllowEntry::parse).toList(), true);
  }

  private static List<InetAddress> addresses(String... texts) {
    return Stream.of(texts).map(InetAddress::ofLiteral).toList();
  }
}
