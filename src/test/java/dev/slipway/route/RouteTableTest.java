package dev.slipway.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.function.FunctionKey;
import dev.slipway.runtime.GivenFunctions;
import dev.slipway.runtime.LiveFunctions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTableTest {
  private static final List<String> ANY = List.of("*");

  private final LiveFunctions functions = GivenFunctions.none();
  private final GivenRoutes routes = new GivenRoutes(functions);

  @Test
  void anEmptyTableMatchesNothing() {
    assertThat(match("example.org", "/", "GET")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/a, a",
    "/a/, a",
    "/a/x, a",
    "/a/b, b",
    "/a/b/c/d, b",
    "/a/bc, a",
    "/ab, root",
    "/, root",
    "/A, root",
    "/%61, root"
  })
  void theLongestPrefixByWholeSegmentsWins(String path, String function) {
    routes.with("/", key("root")).with("/a", key("a")).with("/a/b", key("b"));

    assertThat(match("example.org", path, "GET")).contains("default/" + function);
  }

  @Test
  void anExactHostGoesBeforeALongerPathOfAnyHost() {
    routes.with("/a/b", key("any")).with("example.org", "/", ANY, key("exact"), false);

    assertThat(match("example.org", "/a/b", "GET")).contains("default/exact");
    assertThat(match("example.com", "/a/b", "GET")).contains("default/any");
  }

  @Test
  void aRouteOfAnyHostTakesWhatTheExactHostDoesNot() {
    routes.with("/", key("any")).with("example.org", "/a", ANY, key("exact"), false);

    assertThat(match("example.org", "/b", "GET")).contains("default/any");
  }

  @Test
  void aNamedMethodGoesBeforeAny() {
    routes.with("/", key("any")).with("", "/", List.of("POST", "PUT"), key("writes"), false);

    assertThat(match("h", "/", "PUT")).contains("default/writes");
    assertThat(match("h", "/", "GET")).contains("default/any");
    assertThat(match("h", "/", "put")).contains("default/any");
  }

  @Test
  void aLongerPrefixGoesBeforeANamedMethod() {
    routes.with("/a", key("longer")).with("", "/", List.of("GET"), key("named"), false);

    assertThat(match("h", "/a", "GET")).contains("default/longer");
  }

  @Test
  void aLongerPrefixForOtherMethodsLeavesTheRequestToAShorterOne() {
    routes.with("/", key("root")).with("", "/a", List.of("POST"), key("posts"), false);

    assertThat(match("h", "/a", "GET")).contains("default/root");
  }

  @Test
  void anotherMethodOnARoutedPathMatchesNothing() {
    routes.with("", "/a", List.of("POST"), key("posts"), false);

    assertThat(match("h", "/a", "GET")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"EXAMPLE.org", "example.org:8000", "example.org.", "Example.Org.:80"})
  void hostsAreComparedWithoutCasePortAndTrailingDot(String authority) {
    routes.with("example.org", "/", ANY, key("exact"), false);

    assertThat(match(authority, "/", "GET")).contains("default/exact");
  }

  @ParameterizedTest
  @CsvSource({"''", "[::1]:8000", "[::1", "[", ":", ":80", "."})
  void anyOtherHostGetsTheRoutesOfAnyHost(String authority) {
    routes.with("/", key("any"));

    assertThat(match(authority, "/", "GET")).contains("default/any");
  }

  @Test
  void aDefaultHostReachesItsFunctionWithoutARoute() {
    functions.open(new FunctionKey("team", "hello"));

    assertThat(match("hello.team.localhost:8000", "/x", "GET")).contains("team/hello");
    assertThat(match("HELLO.team.localhost.", "/x", "GET")).contains("team/hello");
  }

  @Test
  void aRouteWithTheDefaultHostGoesBeforeItsFunction() {
    functions.open(key("hello"));
    routes.with("hello.default.localhost", "/a", ANY, key("other"), false);

    assertThat(match("hello.default.localhost", "/a", "GET")).contains("default/other");
    assertThat(match("hello.default.localhost", "/b", "GET")).contains("default/hello");
  }

  @Test
  void aRouteOfAnyHostTakesNothingFromADefaultHost() {
    functions.open(key("hello"));
    routes.with("/", key("any"));

    assertThat(match("hello.default.localhost", "/", "GET")).contains("default/hello");
  }

  @Test
  void theDefaultHostOfAMissingFunctionIsNobodyElses() {
    routes.with("/", key("any"));

    assertThat(match("gone.default.localhost", "/", "GET")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"localhost", "a.localhost", "a.b.c.localhost", "..localhost", "a..localhost"})
  void otherHostsBelowTheDomainAreLikeAny(String host) {
    routes.with("/", key("any"));

    assertThat(match(host, "/", "GET")).contains("default/any");
  }

  @ParameterizedTest
  @CsvSource({"/api, /", "/api/, /", "/api/x/y, /x/y", "/api/x%2Fy/, /x%2Fy/"})
  void theGuestSeesThePathWithoutAStrippedPrefix(String path, String seen) {
    routes.with("", "/api", ANY, key("api"), true);

    Optional<RouteMatch> match = routes.tables().current().match("h", path, "GET");

    assertThat(match)
        .get()
        .extracting(RouteMatch::path, RouteMatch::prefix)
        .containsExactly(seen, "/api");
  }

  @Test
  void strippingTheRootStripsNothing() {
    routes.with("", "/", ANY, key("root"), true);

    Optional<RouteMatch> match = routes.tables().current().match("h", "/a", "GET");

    assertThat(match)
        .get()
        .extracting(RouteMatch::path, RouteMatch::prefix)
        .containsExactly("/a", "");
  }

  @Test
  void aTableInUseDoesNotChange() {
    RouteTable before = routes.with("/", key("old")).tables().current();

    routes.with("/a", key("new"));

    assertThat(before.match("h", "/a", "GET"))
        .get()
        .extracting(RouteMatch::functionName)
        .isEqualTo("default/old");
    assertThat(match("h", "/a", "GET")).contains("default/new");
  }

  private Optional<String> match(String authority, String path, String method) {
    return routes.tables().current().match(authority, path, method).map(RouteMatch::functionName);
  }

  private static FunctionKey key(String name) {
    return new FunctionKey("default", name);
  }
}
