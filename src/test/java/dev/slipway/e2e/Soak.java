package dev.slipway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A long life in a short time: invocations, traps, and modules that come and go leave resident
 * memory as it was. No part of {@code make test}, because it takes long: {@code make soak} runs it.
 */
class Soak {
  private static final int ROUNDS = 10;
  private static final int INVOCATIONS = 200_000 / ROUNDS;
  private static final int TRAPS = 10_000 / ROUNDS;
  private static final int MODULES = 1_000 / ROUNDS;
  private static final double GROWTH = 1.10;

  /** A heap that is all there from the beginning: what grows beside it lies outside. */
  private static final String[] FIXED_HEAP = {"-Xms256m", "-Xmx256m", "-XX:+AlwaysPreTouch"};

  @Test
  void residentMemoryComesBack() throws IOException {
    try (Platform platform = Platform.start("soak", FIXED_HEAP);
        Ingress ingress = platform.ingress()) {
      OwnFunction echo = OwnFunction.create(platform.control(), "soak");
      echo.upload(platform.control(), "echo", "echo-v1");
      echo.release(platform.control(), 0, 1);
      Clients clients = new Clients(ingress, echo.host());
      round(platform.control(), echo, clients);
      List<Long> resident = new ArrayList<>(List.of(platform.residentBytes()));

      for (int i = 0; i < ROUNDS; i++) {
        round(platform.control(), echo, clients);
        resident.add(platform.residentBytes());
        System.out.printf("soak: %d MiB resident%n", resident.getLast() >> 20);
      }

      Figures.write(
          "soak", Map.of("residentMiB", resident.stream().map(bytes -> bytes >> 20).toList()));
      assertThat(clients.wrong()).isZero();
      assertThat(clients.right()).isEqualTo((ROUNDS + 1) * (INVOCATIONS + TRAPS));
      assertThat(resident.getLast()).isLessThanOrEqualTo((long) (resident.getFirst() * GROWTH));
    }
  }

  private static void round(Control control, OwnFunction echo, Clients clients) throws IOException {
    clients.send(INVOCATIONS, "/?pad=8", answer -> answer.status() == 200);
    clients.send(TRAPS, "/?fail=trap", answer -> answer.status() == 502);
    for (int i = 0; i < MODULES; i++) {
      comeAndGo(control, echo);
    }
  }

  /** Compiled for the upload, loaded for one invocation, and gone. */
  private static void comeAndGo(Control control, OwnFunction echo) throws IOException {
    JsonNode version = echo.upload(control, "hello", "hello-v1");
    Map<String, ?> invocation =
        Map.of("http", Map.of("path", "/"), "version", version.get("number").asInt());
    JsonNode reply = control.post(echo.path() + "/invoke", invocation);
    assertThat(reply.get("outcome").asText()).isEqualTo("answered");
    control.delete(echo.path() + "/versions/" + version.get("number").asInt());
    control.delete("/namespaces/default/modules/" + version.get("digest").asText());
  }
}
