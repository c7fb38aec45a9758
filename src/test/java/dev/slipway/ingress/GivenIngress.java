package dev.slipway.ingress;

import dev.slipway.engine.Engine;
import dev.slipway.function.FunctionKey;
import dev.slipway.route.GivenRoutes;
import dev.slipway.runtime.GivenFunctions;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The real listener on a free port of loopback, with real guests and routes made by hand. */
final class GivenIngress implements AutoCloseable {
  static final FunctionKey ECHO = new FunctionKey("default", "echo");

  final GivenFunctions given;
  final GivenRoutes routes;
  final Vertx vertx = Vertx.vertx();
  private final IngressListener listener;

  private GivenIngress(GivenFunctions functions, Map<String, String> ingress) {
    given = functions;
    routes = new GivenRoutes(given.functions());
    listener = new IngressListener(vertx, routes.tables(), given.invoker(), config(ingress));
    listener.open();
  }

  /** A listener with the defaults, and echo behind every host and path. */
  static GivenIngress withEcho() {
    return withEcho(Map.of());
  }

  static GivenIngress withEcho(Map<String, String> settings) {
    GivenIngress ingress = new GivenIngress(new GivenFunctions(Map.of()), settings);
    ingress.given.serve(ECHO, guest("echo/echo-v1.wasm"));
    ingress.routes.with("/", ECHO);
    return ingress;
  }

  /** A listener whose guests have another schedule. */
  static GivenIngress withSchedule(Map<String, String> schedule) {
    return new GivenIngress(new GivenFunctions(schedule), Map.of());
  }

  /** A listener whose guests share a store that can add. */
  static GivenIngress withCountingStore(Engine engine) {
    return new GivenIngress(GivenFunctions.withCountingStore(engine), Map.of());
  }

  int port() {
    return listener.port();
  }

  RawClient connect() {
    return RawClient.connect(port());
  }

  /** Sends one request on a connection of its own and reads the answer. */
  RawResponse ask(String request) {
    try (RawClient client = connect()) {
      return client.ask(request);
    }
  }

  /** Requests that are not answered yet. */
  int exchanges() {
    return listener.exchanges();
  }

  /** Bytes of bodies that the listener holds. */
  long heldBytes() {
    return listener.heldBytes();
  }

  /** Stops listening as the platform's stop does. */
  void stop() {
    listener.close();
  }

  /** A wasm file of the example guests. */
  static byte[] guest(String file) {
    try {
      return Files.readAllBytes(Path.of("guests").resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static IngressConfig config(Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(Map.of("host", "127.0.0.1", "port", "0"));
    all.putAll(settings);
    SmallRyeConfigBuilder builder =
        new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(IngressConfig.class);
    all.forEach((name, value) -> builder.withDefaultValue("slipway.ingress." + name, value));
    return builder.build().getConfigMapping(IngressConfig.class);
  }

  @Override
  public void close() {
    listener.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
    given.close();
  }
}
