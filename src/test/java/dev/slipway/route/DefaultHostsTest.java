package dev.slipway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefaultHostsTest {
  private final DefaultHosts hosts = new DefaultHosts("fn.example.org");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example.com",
        "fn.example.org",
        "xfn.example.org",
        "team.fn.example.org",
        "hello.team.fn.example.org",
        "a.b.team.fn.example.org"
      })
  void aNamespaceMayHaveHostsElsewhereAndBelowItsOwnName(String host) {
    assertThat(hosts.permits("team", host)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "other.fn.example.org",
        "hello.other.fn.example.org",
        "team.other.fn.example.org",
        "xteam.fn.example.org",
        "a.xteam.fn.example.org"
      })
  void itMayNotHaveHostsBelowAnothersName(String host) {
    assertThat(hosts.permits("team", host)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"hello.team.fn.example.org, team/hello"})
  void aDefaultHostNamesItsFunction(String host, String function) {
    assertThat(hosts.function(host)).hasToString("Optional[" + function + "]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "localhost.", "LOCALHOST", "a..b", "-a", "a_b", "a/b"})
  void aDomainIsAHostNameInLowerCase(String domain) {
    assertThatThrownBy(() -> new DefaultHosts(domain))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("SLIPWAY_INGRESS_DOMAIN");
  }
}
