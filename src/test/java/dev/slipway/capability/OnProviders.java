package dev.slipway.capability;

import static dev.slipway.ControlApi.admin;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/** Providers over REST on a real PostgreSQL, and a guest that calls them. */
abstract class OnProviders {
  static final String PROVIDERS = "/api/v1/namespaces/default/providers/";

  @Inject ScriptedType type;
  @Inject LiveProviders live;

  final ScriptedGuest guest = new ScriptedGuest("default/counter");

  @AfterEach
  void removeAll() {
    admin()
        .get("/api/v1/namespaces/default/providers")
        .jsonPath()
        .getList("items.name", String.class)
        .forEach(name -> admin().delete(PROVIDERS + name));
  }

  ProviderHandle handle(String name) {
    return live.open(new ProviderKey("default", name));
  }

  String ask(String name) {
    try {
      return guest.call(handle(name), "get");
    } catch (ProviderException e) {
      return e.reason().id();
    }
  }

  static Response put(String name, Map<String, Object> config) {
    return admin().body(settings(config)).put(PROVIDERS + name);
  }

  static Map<String, Object> settings(Map<String, Object> config) {
    return Map.of("contract", "test:scripted", "type", "scripted", "config", config);
  }
}
