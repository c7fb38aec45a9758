package dev.slipway.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortsTest {
  @ParameterizedTest
  @CsvSource({
    "0, 9090, 8000, 9000, SLIPWAY_PORT",
    "8080, 0, 8000, 9000, SLIPWAY_GRPC_PORT",
    "8080, 9090, 65536, 9000, SLIPWAY_INGRESS_PORT",
    "8080, 9090, 8000, -1, SLIPWAY_MANAGEMENT_PORT"
  })
  void namesThePortThatIsOutOfRange(
      int control, int grpc, int ingress, int management, String property) {
    assertThatExceptionOfType(StartRefusedException.class)
        .isThrownBy(() -> new Ports(control, grpc, ingress, management))
        .satisfies(refused -> assertThat(refused.reason()).startsWith(property + " is "))
        .satisfies(refused -> assertThat(refused.fix()).contains(property, "65535"));
  }

  @ParameterizedTest
  @CsvSource({
    "8000, 9090, 8000, 9000, SLIPWAY_PORT and SLIPWAY_INGRESS_PORT are both 8000",
    "9000, 9090, 8000, 9000, SLIPWAY_PORT and SLIPWAY_MANAGEMENT_PORT are both 9000",
    "8080, 8080, 8000, 9000, SLIPWAY_PORT and SLIPWAY_GRPC_PORT are both 8080",
    "8080, 9090, 9000, 9000, SLIPWAY_INGRESS_PORT and SLIPWAY_MANAGEMENT_PORT are both 9000"
  })
  void namesBothPortsThatAreEqual(
      int control, int grpc, int ingress, int management, String reason) {
    assertThatExceptionOfType(StartRefusedException.class)
        .isThrownBy(() -> new Ports(control, grpc, ingress, management))
        .satisfies(refused -> assertThat(refused.reason()).startsWith(reason));
  }

  @Test
  void namesThePortThatAnotherProcessHas() throws IOException {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try (ServerSocket taken = new ServerSocket(0, 1, loopback)) {
      Ports ports = new Ports(freeBeside(taken), freeBeside(taken), taken.getLocalPort(), 1);

      assertThatExceptionOfType(StartRefusedException.class)
          .isThrownBy(() -> ports.refuseTaken(loopback))
          .satisfies(refused ->
              assertThat(refused.reason())
                  .startsWith("Port " + taken.getLocalPort() + " (SLIPWAY_INGRESS_PORT)"));
    }
  }

  private static int freeBeside(ServerSocket taken) throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, taken.getInetAddress())) {
      return free.getLocalPort();
    }
  }
}
