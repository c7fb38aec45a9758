package dev.slipway.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathRulesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/a",
        "/a/",
        "/a/b.c",
        "/...",
        "/..a",
        "/a..",
        "/.a",
        "/%2e%2e%2e",
        "/%2F",
        "/%c3%a9",
        "/a%2f..",
        "/~!$&'()*+,;=:@-._",
        "/%2ea"
      })
  void plainPathsPass(String path) {
    assertThat(PathRules.flaw(path)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "*",
        "//",
        "//a",
        "/a//b",
        "/a//",
        "/.",
        "/..",
        "/./a",
        "/a/../b",
        "/a/..",
        "/%2e",
        "/%2E%2e/a",
        "/.%2e",
        "/a/%2E/b",
        "/a b",
        "/a\\b",
        "/é",
        "/a\tb",
        "/a\u0000",
        "/%",
        "/%2",
        "/%zz",
        "/a%",
        "/a#b",
        "/a?b",
        "/a<b"
      })
  void whatTwoReadersCouldUnderstandDifferentlyIsRefused(String path) {
    assertThat(PathRules.flaw(path)).isPresent();
  }
}
