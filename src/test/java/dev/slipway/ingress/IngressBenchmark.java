package dev.slipway.ingress;

import dev.slipway.function.FunctionKey;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.buffer.Buffer;

/**
 * Serves the example guest hello behind the listener, and beside it a bare Vert.x hello with as
 * many event loops, until it is stopped: point a load generator at the two ports that it prints.
 */
final class IngressBenchmark {
  private static final int BARE_PORT = -9000;

  private IngressBenchmark() {}

  public static void main(String[] args) throws InterruptedException {
    GivenIngress ingress = GivenIngress.withEcho();
    FunctionKey hello = new FunctionKey("default", "hello");
    ingress.given.serve(hello, GivenIngress.guest("hello/hello-v1.wasm"));
    ingress.routes.with("/hello", hello);
    System.out.printf("hello at http://127.0.0.1:%d/hello%n", ingress.port());
    ingress
        .vertx
        .deployVerticle(
            Bare::new,
            new DeploymentOptions().setInstances(Runtime.getRuntime().availableProcessors()))
        .toCompletionStage()
        .toCompletableFuture()
        .join();
    Thread.currentThread().join();
  }

  /** The least that can answer. */
  private static final class Bare extends AbstractVerticle {
    @Override
    public void start() {
      vertx
          .createHttpServer()
          .requestHandler(request -> request.response().end(Buffer.buffer("Hello, world!\n")))
          .listen(BARE_PORT, "127.0.0.1")
          .onSuccess(s -> System.out.printf("bare at http://127.0.0.1:%d/%n", s.actualPort()));
    }
  }
}
