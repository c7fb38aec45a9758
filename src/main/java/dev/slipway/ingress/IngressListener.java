package dev.slipway.ingress;

import dev.slipway.route.RouteTables;
import dev.slipway.runtime.Invoker;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** Opens the listener when everything is loaded, and drains it when the platform stops. */
@ApplicationScoped
public class IngressListener {
  /** After all that loads releases and routes, which observe without a priority (2500). */
  private static final int LAST = 5000;

  private static final int FIRST = 1;
  private static final Logger LOG = Logger.getLogger(IngressListener.class);

  private final Vertx vertx;
  private final IngressConfig config;
  private final ConnectionGate gate;
  private final RequestHandler requests;
  private final AtomicInteger port = new AtomicInteger();
  private volatile String deployment = "";

  IngressListener(Vertx vertx, RouteTables routes, Invoker invoker, IngressConfig config) {
    this.vertx = vertx;
    this.config = config;
    this.gate = new ConnectionGate(config);
    this.requests = new RequestHandler(vertx, routes, invoker, config);
  }

  /** The port that is listened on; 0 before the start. */
  public int port() {
    return port.get();
  }

  int exchanges() {
    return gate.exchanges();
  }

  long heldBytes() {
    return requests.heldBytes();
  }

  void start(@Observes @Priority(LAST) StartupEvent event) {
    open();
  }

  void stop(@Observes @Priority(FIRST) ShutdownEvent event) {
    close();
  }

  void open() {
    int loops = config.eventLoops().orElseGet(IngressListener::halfOfTheCores);
    deployment =
        vertx
            .deployVerticle(
                () -> new IngressVerticle(config, gate, requests, port),
                new DeploymentOptions().setInstances(loops))
            .toCompletionStage()
            .toCompletableFuture()
            .join();
    LOG.infof("functions are served on %s:%d", config.host(), port());
  }

  private static int halfOfTheCores() {
    return Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
  }

  void close() {
    if (deployment.isEmpty()) {
      return;
    }
    int left = gate.drain(config.drain());
    if (left > 0) {
      LOG.warnf("%d requests had not ended after %s and are cut off", left, config.drain());
    }
    vertx.undeploy(deployment).toCompletionStage().toCompletableFuture().join();
    deployment = "";
  }
}
