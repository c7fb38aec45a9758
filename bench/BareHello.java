import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/** The least that an answer can cost on this machine: Vert.x, one handler, no function at all. */
public final class BareHello extends AbstractVerticle {
  private static final Buffer BODY = Buffer.buffer("Hello, world!\n");

  /** Serves on 127.0.0.1; the arguments are the port and the number of event loops. */
  public static void main(String... args) {
    int loops = Integer.parseInt(args[1]);
    Vertx.vertx()
        .deployVerticle(
            () -> new BareHello(Integer.parseInt(args[0])),
            new DeploymentOptions().setInstances(loops))
        .onFailure(cause -> {
          System.err.println("BareHello cannot listen: " + cause);
          System.exit(1);
        });
  }

  private final int port;

  private BareHello(int port) {
    this.port = port;
  }

  @Override
  public void start() {
    vertx.createHttpServer().requestHandler(BareHello::answer).listen(port, "127.0.0.1");
  }

  private static void answer(HttpServerRequest request) {
    request.response().putHeader("content-type", "text/plain; charset=utf-8").end(BODY);
  }
}
