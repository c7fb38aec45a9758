package dev.slipway.guest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.contract.Header;
import dev.slipway.contract.HttpReply;
import dev.slipway.contract.HttpRequest;
import dev.slipway.engine.GuestThreads;
import dev.slipway.guest.wasi.CgiReply;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One CGI program in several languages, each with the C library or the runtime of its own. */
class CommandsIT extends RepositoryGuests {
  @ParameterizedTest
  @ValueSource(strings = {"c-command", "go-command", "rust-command", "zig-command"})
  void isACgiProgram(String name) throws Exception {
    try (Guest guest = guest(name)) {
      answers(guest);
      logsAndExits(guest);
      printsHeaders(guest);
      sleeps(guest);
    }
  }

  private static void answers(Guest guest) throws Exception {
    FakeHost host = new FakeHost();
    assertThat(text(post(guest, "/", "some Body", host))).isEqualTo("SOME BODY");
    assertThat(text(post(guest, "/", "x".repeat(300_000), host))).isEqualTo("X".repeat(300_000));
    assertThat(text(post(guest, "/env", "", host))).contains("REQUEST_METHOD=POST\n");
    assertThat(text(post(guest, "/random", "", host))).matches("[0-9a-f]{32}\n");
  }

  private static void logsAndExits(Guest guest) throws Exception {
    FakeHost host = new FakeHost();
    assertThat(text(post(guest, "/log", "a line\nand one", host))).isEqualTo("logged\n");
    failed(post(guest, "/exit/3", "", host), "3");
    assertThat(text(post(guest, "/exit/0", "", host))).isEmpty();
    assertThat(host.lines()).contains("a line", "and one", "leaving with 3");
  }

  private static void printsHeaders(Guest guest) throws Exception {
    HttpReply created = reply(post(guest, "/cgi", "body", new FakeHost()));
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.headers())
        .contains(new Header("Set-Cookie", "a=1"), new Header("Set-Cookie", "b=2"));
    assertThat(created.body()).asString().isEqualTo("POST /cgi?x=1\nbody");
    assertThat(reply(post(guest, "/redirect", "", new FakeHost())).status()).isEqualTo(302);
  }

  private static void sleeps(Guest guest) throws Exception {
    FakeHost host = new FakeHost();
    assertThat(text(post(guest, "/sleep/200", "", host))).isEqualTo("slept\n");
    assertThat(host.sleeps().stream().reduce(Duration.ZERO, Duration::plus))
        .isGreaterThan(Duration.ofMillis(10));
  }

  private static GuestResult<byte[]> post(Guest guest, String path, String body, FakeHost host)
      throws Exception {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    HttpRequest request = new HttpRequest("POST", path, "x=1", List.of(), bytes);
    return GuestThreads.call(() -> ((Guest.Command) guest).module().run(request, call(host)));
  }

  private static String text(GuestResult<byte[]> result) throws Exception {
    HttpReply reply = reply(result);
    assertThat(reply.status()).isEqualTo(200);
    return new String(reply.body(), StandardCharsets.UTF_8);
  }

  private static HttpReply reply(GuestResult<byte[]> result) throws Exception {
    assertThat(result).isInstanceOf(GuestResult.Answered.class);
    return CgiReply.read(((GuestResult.Answered<byte[]>) result).answer());
  }
}
