package dev.slipway.health;

import dev.slipway.namespace.LimitRange;
import java.time.Instant;
import java.util.List;

/**
 * What the platform is, and who asks.
 *
 * @param time of the platform's clock, by which tokens are judged
 * @param limits of one invocation
 */
public record About(
    String version,
    Instant time,
    Engine engine,
    Database database,
    Ingress ingress,
    Grpc grpc,
    LimitRange limits,
    Caller caller) {
  /** What runs guests. */
  public record Engine(String name, String version) {}

  /** Where the state is. */
  public record Database(boolean reachable) {}

  /**
   * Where functions are served.
   *
   * @param host that is listened on, perhaps all of the machine's
   * @param domain below which functions have a host of their own
   */
  public record Ingress(String host, int port, String domain) {}

  /**
   * Where programs call by gRPC.
   *
   * @param host that is listened on, perhaps all of the machine's
   */
  public record Grpc(String host, int port) {}

  /**
   * Whose token it is.
   *
   * @param namespaces in which the role holds; {@code *} stands for all
   */
  public record Caller(String name, String role, List<String> namespaces) {
    public Caller {
      namespaces = List.copyOf(namespaces);
    }
  }
}
