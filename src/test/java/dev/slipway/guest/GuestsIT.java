package dev.slipway.guest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.contract.Dialect;
import dev.slipway.contract.HttpDialect;
import dev.slipway.engine.GuestThreads;
import dev.slipway.engine.Trap;
import dev.slipway.guest.exports.NumericValue;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The first guests of this repository: hello, echo, trivial, add. */
class GuestsIT extends RepositoryGuests {
  private static final HttpDialect HTTP = Dialect.D2.http();

  @Test
  void bothVersionsOfHelloGreet() throws Exception {
    try (Guest first = guest("hello", "hello-v1");
        Guest second = guest("hello", "hello-v2")) {
      assertThat(body(get(first, "name=Ada"))).isEqualTo("Hello, Ada!\n");
      assertThat(body(get(second, "name=Ada"))).isEqualTo("Hello again, Ada!\n");
      assertThat(body(get(first, ""))).isEqualTo("Hello, world!\n");
    }
  }

  @Test
  void bothVersionsOfEchoAnswerAndCallTheHost() throws Exception {
    try (Guest first = guest("echo", "echo-v1");
        Guest second = guest("echo", "echo-v2")) {
      assertThat(body(get(first, "a=b"))).startsWith("echo 1: GET /x?a=b");
      assertThat(body(get(second, "a=b"))).startsWith("echo 2: GET /x?a=b");
      FakeHost host = new FakeHost().thenOk("pong");
      assertThat(body(get(first, HTTP, "/x", "host=wascc:test/ping&log=3", host)))
          .isEqualTo("pong");
      assertThat(host.calls()).hasSize(1);
      assertThat(host.lines()).hasSizeGreaterThanOrEqualTo(3);
      assertThat(body(get(second, "pad=1000000"))).isEqualTo("2".repeat(1_000_000));
    }
  }

  @Test
  void echoEndsAsItMisbehaves() throws Exception {
    try (Guest echo = guest("echo", "echo-v1")) {
      assertThat(trap(echo, "fail=trap")).isEqualTo(Trap.Kind.UNREACHABLE);
      assertThat(trap(echo, "fail=panic")).isEqualTo(Trap.Kind.UNREACHABLE);
      assertThat(trap(echo, "recurse=1")).isEqualTo(Trap.Kind.STACK_OVERFLOW);
      assertThat(get(echo, "fail=error")).isInstanceOf(GuestResult.Errored.class);
      assertThat(trap(echo, "alloc=1000")).isEqualTo(Trap.Kind.UNREACHABLE);
      assertThat(get(echo, "pad=3000000"))
          .isEqualTo(new GuestResult.LimitExceeded<>(Limit.RESPONSE));
      assertThat(body(get(echo, "alloc=8"))).startsWith("echo 1");
    }
  }

  @Test
  void trivialGreets() throws Exception {
    try (Guest trivial = guest("trivial")) {
      assertThat(body(get(trivial, "name=Ada"))).isEqualTo("Hello, world!\n");
    }
  }

  @Test
  void addAdds() throws Exception {
    try (Guest add = guest("add")) {
      GuestResult<List<NumericValue>> sum =
          GuestThreads.call(() ->
              ((Guest.Exports) add)
                  .module()
                  .call(
                      "add",
                      List.of(new NumericValue.I32(40), new NumericValue.I32(2)),
                      call(new FakeHost())));

      assertThat(sum).isEqualTo(new GuestResult.Answered<>(List.of(new NumericValue.I32(42))));
    }
  }

  private static GuestResult<byte[]> get(Guest guest, String query) throws Exception {
    return get(guest, HTTP, "/x", query, new FakeHost());
  }

  private static String body(GuestResult<byte[]> result) throws Exception {
    return body(HTTP, result);
  }

  private static Trap.Kind trap(Guest guest, String query) throws Exception {
    GuestResult<byte[]> result = get(guest, query);
    assertThat(result).isInstanceOf(GuestResult.Trapped.class);
    return ((GuestResult.Trapped<byte[]>) result).trap().kind();
  }
}
