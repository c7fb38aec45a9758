package dev.slipway.guest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.contract.HttpDialect;
import dev.slipway.contract.HttpReply;
import dev.slipway.contract.HttpRequest;
import dev.slipway.engine.GuestThreads;
import dev.slipway.engine.Limits;
import dev.slipway.engine.TimeBudget;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** Tests that run the guests of this repository on one engine, as large as real ones are. */
abstract class RepositoryGuests extends GuestsOnEngine {
  static final Limits LIMITS =
      new Limits(
          32 << 20,
          10_000,
          Duration.ofSeconds(30),
          Duration.ofSeconds(30),
          1_000,
          2 << 20,
          1 << 20);

  /** The only file of a guest. */
  Guest guest(String name) {
    return guest(name, name);
  }

  Guest guest(String name, String file) {
    return guests.ofRepository(name, file);
  }

  static GuestCall call(HostCalls host) {
    return new GuestCall(LIMITS, TimeBudget.start(LIMITS), host);
  }

  static GuestResult<byte[]> call(Guest guest, String operation, byte[] payload, HostCalls host)
      throws Exception {
    return GuestThreads.call(
        () -> ((Guest.Wapc) guest).module().call(operation, payload, call(host)));
  }

  static GuestResult<byte[]> call(Guest guest, String operation, String payload, HostCalls host)
      throws Exception {
    return call(guest, operation, payload.getBytes(StandardCharsets.UTF_8), host);
  }

  static GuestResult<byte[]> get(
      Guest guest, HttpDialect http, String path, String query, HostCalls host) throws Exception {
    HttpRequest request = new HttpRequest("GET", path, query, List.of(), new byte[0]);
    return call(guest, http.operation(), http.encode(request), host);
  }

  /** The body of an answer with status 200. */
  static String body(HttpDialect http, GuestResult<byte[]> result) throws Exception {
    assertThat(result).isInstanceOf(GuestResult.Answered.class);
    HttpReply reply = http.decode(((GuestResult.Answered<byte[]>) result).answer());
    assertThat(reply.status()).isEqualTo(200);
    return new String(reply.body(), StandardCharsets.UTF_8);
  }

  static void failed(GuestResult<byte[]> result, String text) {
    assertThat(result)
        .isInstanceOfSatisfying(
            GuestResult.Errored.class, error -> assertThat(error.text()).contains(text));
  }
}
