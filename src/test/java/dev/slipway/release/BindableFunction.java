package dev.slipway.release;

import static dev.slipway.ControlApi.admin;

import dev.slipway.DeployedFunction;
import dev.slipway.SignedGuests;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A function in a namespace of its own, and the calls by which it is bound. */
record BindableFunction(String namespace, DeployedFunction deployed) {
  private static final String FILE = "counter-wascc-0.7";

  /** A counter, with one version that claims HTTP and these capabilities, and no release. */
  static BindableFunction counter(String namespace, String... capabilities) {
    BindableFunction function =
        new BindableFunction(namespace, DeployedFunction.createIn(namespace, "counter"));
    function.addVersion(1, capabilities);
    return function;
  }

  void addVersion(int revision, String... capabilities) {
    List<String> claimed = new ArrayList<>(List.of("wascc:http_server"));
    claimed.addAll(List.of(capabilities));
    byte[] wasm = SignedGuests.bytes(FILE, FILE + "-v" + revision);
    deployed.upload(deployed.guests().sign(wasm, claimed, revision)).then().statusCode(201);
  }

  String bindings() {
    return deployed.path() + "/bindings";
  }

  Response bind(String contractAndLink, String provider) {
    return bind(contractAndLink, Map.of("provider", provider));
  }

  Response bind(String contractAndLink, Object body) {
    return admin().body(body).put(bindings() + "/" + contractAndLink);
  }

  Response unbind(String contractAndLink) {
    return admin().delete(bindings() + "/" + contractAndLink);
  }

  Response release() {
    return admin().get(deployed.path() + "/release");
  }
}
