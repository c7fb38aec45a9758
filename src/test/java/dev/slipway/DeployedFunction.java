package dev.slipway;

import static dev.slipway.ControlApi.admin;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A function, driven over REST as a developer does. */
public final class DeployedFunction {
  private final String namespace;
  private final String name;
  private final SignedGuests guests = new SignedGuests();

  private DeployedFunction(String namespace, String name) {
    this.namespace = namespace;
    this.name = name;
  }

  /** A new function of the namespace {@code default} whose issuer is trusted, without versions. */
  public static DeployedFunction create(String name) {
    DeployedFunction function = new DeployedFunction("default", name);
    function.put();
    return function;
  }

  /** The same in a new namespace. */
  public static DeployedFunction createIn(String namespace, String name) {
    DeployedFunction function = new DeployedFunction(namespace, name);
    admin().body(Map.of()).put(function.base()).then().statusCode(201);
    function.put();
    return function;
  }

  private void put() {
    admin()
        .body(Map.of("name", "test"))
        .put(base() + "/issuers/" + guests.issuer())
        .then()
        .log()
        .ifError()
        .statusCode(201);
    admin().body(Map.of()).put(path()).then().statusCode(201);
  }

  private String base() {
    return "/api/v1/namespaces/" + namespace;
  }

  /** A function that serves the exports guest {@code add}. */
  public static DeployedFunction adder(String name) {
    DeployedFunction function = create(name);
    function.serve(function.guests.sign(SignedGuests.bytes("add", "add"), List.of(), 1));
    return function;
  }

  /**
   * A function that serves the HTTP guest {@code echo}.
   *
   * @param more what its release names besides the target
   */
  public static DeployedFunction echo(String name, Map<String, ?> more) {
    DeployedFunction function = create(name);
    function.addVersion("echo", "echo-v1", 1);
    Map<String, Object> body = new HashMap<>(more);
    body.put("targets", List.of(target(1, 1)));
    function.release(0, body).then().statusCode(200);
    return function;
  }

  /** Uploads the first version and releases it. */
  public void serve(byte[] wasm) {
    upload(wasm).then().statusCode(201);
    release(0, 1).then().statusCode(200);
  }

  public String path() {
    return base() + "/functions/" + name;
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
