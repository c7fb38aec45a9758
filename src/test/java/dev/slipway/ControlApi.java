package dev.slipway;

import static io.restassured.RestAssured.given;

import dev.slipway.auth.JwtResource;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.ConfigProvider;

/** Callers of the control API for tests: each starts a REST call with its own token. */
public final class ControlApi {
  private ControlApi() {}

  /** By the token that the platform has made for its admin. */
  public static RequestSpecification admin() {
    return bearer(adminToken());
  }

  /** By a JWT with this role in these namespaces; {@code *} stands for all. */
  public static RequestSpecification as(String role, String... namespaces) {
    return bearer(JwtResource.issuer().token("test-" + role, role, namespaces));
  }

  /** With any text as token. */
  public static RequestSpecification bearer(String token) {
    return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
  }

  public static String adminToken() {
    String file =
        ConfigProvider.getConfig().getValue("slipway.auth.admin-token-file", String.class);
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
