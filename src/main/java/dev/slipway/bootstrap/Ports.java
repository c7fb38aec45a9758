package dev.slipway.bootstrap;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the four listeners are.
 *
 * @param control REST, console and OpenAPI
 * @param grpc gRPC, which has a listener of its own
 * @param ingress user traffic
 * @param management health and metrics
 */
record Ports(int control, int grpc, int ingress, int management) {
  static final String CONTROL = "SLIPWAY_PORT";
  static final String GRPC = "SLIPWAY_GRPC_PORT";
  static final String INGRESS = "SLIPWAY_INGRESS_PORT";
  static final String MANAGEMENT = "SLIPWAY_MANAGEMENT_PORT";

  private static final int MAX = 65_535;

  Ports {
    Map<Integer, String> known = new HashMap<>();
    byProperty(control, grpc, ingress, management)
        .forEach((property, port) -> {
          refuseOutOfRange(property, port);
          refuseEqual(known.put(port, property), property, port);
        });
  }

  /** Tells before anything is started which port is taken; the listeners bind for good later. */
  void refuseTaken(InetAddress host) {
    byProperty(control, grpc, ingress, management)
        .forEach((property, port) -> refuseTaken(property, host, port));
  }

  private static Map<String, Integer> byProperty(
      int control, int grpc, int ingress, int management) {
    Map<String, Integer> ports = new LinkedHashMap<>();
    ports.put(CONTROL, control);
    ports.put(GRPC, grpc);
    ports.put(INGRESS, ingress);
    ports.put(MANAGEMENT, management);
    return ports;
  }

  private static void refuseOutOfRange(String property, int port) {
    if (port < 1 || port > MAX) {
      throw new StartRefusedException(
          property + " is " + port + ", which is no port.",
          "Give " + property + " a number from 1 to " + MAX + ".");
    }
  }

  private static void refuseEqual(@Nullable String one, String other, int port) {
    if (one != null) {
      throw new StartRefusedException(
          one + " and " + other + " are both " + port + "; each listener needs its own port.",
          "Give one of them another port.");
    }
  }

  private static void refuseTaken(String property, InetAddress host, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(host, port));
    } catch (IOException e) {
      throw StartRefusedException.because(
          "Port " + port + " (" + property + ") of " + host.getHostAddress() + " cannot be used",
          e,
          "Stop the process that listens there, or give " + property + " another port.");
    }
  }
}
