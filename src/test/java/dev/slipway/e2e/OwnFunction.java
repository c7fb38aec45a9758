package dev.slipway.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.SignedGuests;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * A function of the namespace {@code default} and the author of its versions, with keys of its own.
 *
 * @param name also of its default host
 */
record OwnFunction(String name, SignedGuests author) {
  private static final String NAMESPACE = "/namespaces/default";

  /** Makes the function and trusts its author; it has no version yet. */
  static OwnFunction create(Control control, String name) throws IOException {
    OwnFunction function = new OwnFunction(name, new SignedGuests());
    control.put(NAMESPACE + "/issuers/" + function.author.issuer(), Map.of("name", name));
    control.put(function.path(), Map.of());
    return function;
  }

  String host() {
    return name + ".default.localhost";
  }

  String path() {
    return NAMESPACE + "/functions/" + name;
  }

  /** The same revision each time, so that versions may follow each other in any order. */
  byte[] signed(String guest, String file) {
    return author.http(guest, file, 1);
  }

  /** Uploads {@code guests/<guest>/<file>.wasm}, signed now and so with bytes of its own. */
  JsonNode upload(Control control, String guest, String file) throws IOException {
    return control.upload(path() + "/versions", signed(guest, file));
  }

  /** The same with claims of the author's choice. */
  JsonNode upload(Control control, String guest, String file, List<String> capabilities)
      throws IOException {
    byte[] wasm = author.sign(SignedGuests.bytes(guest, file), capabilities, 1);
    return control.upload(path() + "/versions", wasm);
  }

  /** Binds a contract under the link {@code default}, which makes a release. */
  JsonNode bind(Control control, String contract, String provider) throws IOException {
    return control.put(path() + "/bindings/" + contract + "/default", Map.of("provider", provider));
  }

  /** Releases one version alone. */
  JsonNode release(Control control, int seen, int version) throws IOException {
    return release(control, seen, List.of(target(version, 1)));
  }

  JsonNode release(Control control, int seen, List<Map<String, Integer>> targets)
      throws IOException {
    return control.put(path() + "/release", seen, Map.of("targets", targets));
  }

  static Map<String, Integer> target(int version, int weight) {
    return Map.of("version", version, "weight", weight);
  }
}
