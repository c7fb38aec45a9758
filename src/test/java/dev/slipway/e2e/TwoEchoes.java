package dev.slipway.e2e;

import static dev.slipway.e2e.OwnFunction.target;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.SignedGuests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * An echo whose version 1 serves as release 1; version 2, which claims more and is newer, waits.
 */
record TwoEchoes(Control control, OwnFunction function) {
  private static final List<String> FIRST = List.of("wascc:http_server");
  private static final List<String> SECOND = List.of("wascc:http_server", "wascc:logging");

  static TwoEchoes serve(Control control, String name) throws IOException {
    TwoEchoes echoes = new TwoEchoes(control, OwnFunction.create(control, name));
    echoes.upload("echo-v1", FIRST, 1);
    echoes.upload("echo-v2", SECOND, 2);
    echoes.function.release(control, 0, 1);
    return echoes;
  }

  String host() {
    return function.host();
  }

  /** Makes the next release, in which version 2 gets a tenth of the requests. */
  void share(int seen) {
    try {
      function.release(control, seen, List.of(target(1, 9), target(2, 1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As the platform has it. */
  JsonNode current() throws IOException {
    return control.get(function.path() + "/release");
  }

  private void upload(String file, List<String> claims, int revision) throws IOException {
    byte[] wasm = function.author().sign(SignedGuests.bytes("echo", file), claims, revision);
    control.upload(function.path() + "/versions", wasm);
  }
}
