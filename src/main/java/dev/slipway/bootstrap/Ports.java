package dev.slipway.bootstrap;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the three listeners are.
 *
 * @param control REST, console and OpenAPI
 * @param ingress user traffic
 * @param management health and metrics
 */
record Ports(int control, int ingress, int management) {
  static final String CONTROL = "SLIPWAY_PORT";
  static final String INGRESS = "SLIPWAY_INGRESS_PORT";
  static final String MANAGEMENT = "SLIPWAY_MANAGEMENT_PORT";

  private static final int MAX = 65_535;

  Ports {
    refuseOutOfRange(CONTROL, control);
    refuseOutOfRange(INGRESS, ingress);
    refuseOutOfRange(MANAGEMENT, management);
    refuseEqual(CONTROL, control, INGRESS, ingress);
    refuseEqual(CONTROL, control, MANAGEMENT, management);
    refuseEqual(INGRESS, ingress, MANAGEMENT, management);
  }

  /** Tells before anything is started which port is taken; the listeners bind for good later. */
  void refuseTaken(InetAddress host) {
    byProperty().forEach((property, port) -> refuseTaken(property, host, port));
  }

  private Map<String, Integer> byProperty() {
    Map<String, Integer> ports = new LinkedHashMap<>();
    ports.put(CONTROL, control);
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

  private static void refuseEqual(String one, int port, String other, int otherPort) {
    if (port == otherPort) {
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
