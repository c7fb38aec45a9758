package dev.slipway.module;

import static dev.slipway.ControlApi.admin;

import dev.slipway.SignedGuests;
import dev.slipway.engine.Wat;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;

/** Uploads to one namespace, as a developer makes them. */
final class ModuleApi {
  private static final List<String> NO_CAPABILITIES = List.of();

  private final String namespace;
  private final SignedGuests guests = new SignedGuests();

  /** A new namespace that trusts the issuer of {@link #guests}. */
  ModuleApi(String namespace) {
    this.namespace = "/api/v1/namespaces/" + namespace;
    admin().body(Map.of()).put(this.namespace).then().statusCode(201);
    admin()
        .body(Map.of("name", "test"))
        .put(this.namespace + "/issuers/" + guests.issuer())
        .then()
        .statusCode(201);
  }

  String path() {
    return namespace + "/modules";
  }

  SignedGuests guests() {
    return guests;
  }

  /** A small module of its own for each name: it exports one function of that name. */
  byte[] signed(String name) {
    return sign(Wat.compile("(module (func (export \"" + name + "\")))"));
  }

  byte[] sign(byte[] wasm) {
    return guests.sign(wasm, NO_CAPABILITIES, 1);
  }

  Response upload(byte[] wasm) {
    return admin().contentType("application/wasm").body(wasm).post(path());
  }

  Response verify(byte[] wasm) {
    return admin().contentType("application/wasm").body(wasm).post(path() + "/verify");
  }

  List<String> digests() {
    return admin().get(path()).then().statusCode(200).extract().path("items.digest");
  }
}
