package dev.slipway;

import static dev.slipway.ControlApi.admin;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;

/** A function of the namespace {@code default}, driven over REST as a developer does. */
public final class DeployedFunction {
  private static final String BASE = "/api/v1/namespaces/default";

  private final String name;
  private final SignedGuests guests = new SignedGuests();

  private DeployedFunction(String name) {
    this.name = name;
  }

  /** A new function whose issuer is trusted; it has no version yet. */
  public static DeployedFunction create(String name) {
    DeployedFunction function = new DeployedFunction(name);
    admin()
        .body(Map.of("name", "test"))
        .put(BASE + "/issuers/" + function.guests.issuer())
        .then()
        .log()
        .ifError()
        .statusCode(201);
    admin().body(Map.of()).put(function.path()).then().statusCode(201);
    return function;
  }

  public String path() {
    return BASE + "/functions/" + name;
  }

  public SignedGuests guests() {
    return guests;
  }

  /** Uploads bytes as the next version. */
  public Response upload(byte[] wasm) {
    return admin().contentType("application/wasm").body(wasm).post(path() + "/versions");
  }

  /** Adds the guest {@code guests/<guest>/<file>.wasm} as an HTTP guest. */
  public void addVersion(String guest, String file, int revision) {
    upload(guests.http(guest, file, revision)).then().statusCode(201);
  }

  /** Releases one version alone. */
  public Response release(int seen, int version) {
    return release(seen, Map.of("targets", List.of(target(version, 1))));
  }

  public Response release(int seen, Map<String, ?> body) {
    return ifMatch(seen).body(body).put(path() + "/release");
  }

  public Response rollback(int seen, Map<String, ?> body) {
    return ifMatch(seen).body(body).post(path() + "/rollback");
  }

  public Response invoke(Map<String, ?> body) {
    return admin().body(body).post(path() + "/invoke");
  }

  public static Map<String, Integer> target(int version, int weight) {
    return Map.of("version", version, "weight", weight);
  }

  private static RequestSpecification ifMatch(int seen) {
    return admin().header("If-Match", "\"" + seen + "\"");
  }
}
