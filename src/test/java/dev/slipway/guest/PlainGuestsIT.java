package dev.slipway.guest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One plain waPC guest in several languages: operations of its own, payloads of the caller's. */
class PlainGuestsIT extends RepositoryGuests {
  @ParameterizedTest
  @ValueSource(strings = {"plain-rust", "plain-assemblyscript", "c-wapc", "go-wapc", "zig-wapc"})
  void echoesFailsAndCallsTheHost(String name) throws Exception {
    FakeHost host = new FakeHost().thenOk("pong").thenFailed("the host is away");
    try (Guest guest = guest(name)) {
      answered(call(guest, "echo", "hello", host), "hello");
      answered(call(guest, "echo", "", host), "");
      answered(call(guest, "echo", "x".repeat(1_000_000), host), "x".repeat(1_000_000));
      failed(call(guest, "fail", "x", host), "this function always fails");
      answered(call(guest, "host_echo", "ping", host), "pong");
      failed(call(guest, "host_echo", "ping", host), "the host is away");
      assertThat(call(guest, "no-such", "x", host)).isInstanceOf(GuestResult.Errored.class);
    }
    assertThat(host.lines()).contains("calling the host");
    assertThat(host.calls())
        .allSatisfy(call -> {
          assertThat(call.link()).isEqualTo("binding");
          assertThat(call.contract()).isEqualTo("sample:namespace");
          assertThat(call.operation()).isEqualTo("Echo");
          assertThat(call.payload()).asString().isEqualTo("ping");
        })
        .hasSize(2);
  }
}
