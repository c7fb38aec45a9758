package dev.slipway.cli;

import dev.slipway.ControlApi;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Who drives the platform under test by the command.
 *
 * @param home where his configuration lies
 * @param token none if empty
 */
record PlatformUser(Path home, String token, String namespace) {
  /** An admin in a new namespace of this name. */
  static PlatformUser admin(Path home, String namespace) {
    ControlApi.admin().body("{}").put("/api/v1/namespaces/" + namespace).then().statusCode(201);
    return new PlatformUser(home, ControlApi.adminToken(), namespace);
  }

  static String url() {
    return RestAssured.baseURI + ":" + RestAssured.port;
  }

  /** By a script: nobody can be asked. */
  Cli run(Object... arguments) {
    return Cli.run(surroundings(InputStream.nullInputStream(), false), arguments);
  }

  /** By a script that pipes something in. */
  Cli piping(String text, Object... arguments) {
    return Cli.run(surroundings(stream(text), false), arguments);
  }

  /** At a terminal, with what is typed there. */
  Cli typing(String text, Object... arguments) {
    return Cli.run(surroundings(stream(text), true), arguments);
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private Surroundings surroundings(InputStream in, boolean interactive) {
    Map<String, String> environment = new HashMap<>();
    environment.put("SLIPWAY_URL", url());
    environment.put("SLIPWAY_TOKEN", token);
    environment.put("SLIPWAY_NAMESPACE", namespace);
    environment.put("XDG_CONFIG_HOME", home.toString());
    environment.put("USER", "ada");
    return new Surroundings(environment, in, interactive);
  }
}
