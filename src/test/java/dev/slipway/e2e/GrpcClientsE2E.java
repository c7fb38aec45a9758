package dev.slipway.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.SignedGuests;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Clients that others have made: upload, release, invoke and stream, and what is refused. */
class GrpcClientsE2E {
  private static final String NAMESPACE = "default";
  private static final int UNAUTHENTICATED = 16;
  private static final int NOT_FOUND = 5;

  @Test
  void clientsOfOthersDriveTheLifeOfAFunction() throws Exception {
    try (Platform platform = Platform.start("grpc-clients")) {
      for (GrpcProgram client : List.of(GrpcProgram.grpcurl(), GrpcProgram.python())) {
        String function = "by-" + client;

        release(platform, client, function, upload(platform, client));

        assertInvoked(platform, client, function);
        assertStreamed(platform, client, function);
        assertRefusals(platform, client, function);
      }
    }
  }

  private static String upload(Platform platform, GrpcProgram client) throws Exception {
    SignedGuests signer = new SignedGuests();
    byte[] module = signer.sign(SignedGuests.bytes("plain-rust", "plain-rust"), List.of(), 1);
    platform
        .control()
        .put("/namespaces/default/issuers/" + signer.issuer(), Map.of("name", client.toString()));
    byte[] half = Arrays.copyOf(module, module.length / 2);
    byte[] rest = Arrays.copyOfRange(module, half.length, module.length);

    JsonNode answer =
        client
            .call(
                platform,
                "ModuleService/Upload",
                Map.of("namespace", NAMESPACE),
                Map.of("chunk", base64(half)),
                Map.of("chunk", base64(rest)))
            .getFirst();

    assertThat(answer.get("created").asBoolean()).isTrue();
    return answer.at("/module/digest").asText();
  }

  private static void release(Platform platform, GrpcProgram client, String function, String digest)
      throws Exception {
    String path = "/namespaces/default/functions/" + function;
    platform.control().put(path, Map.of());
    platform.control().post(path + "/versions", Map.of("digest", digest));

    JsonNode answer =
        client
            .call(
                platform,
                "ReleaseService/Release",
                Map.of(
                    "namespace",
                    NAMESPACE,
                    "function",
                    function,
                    "ifRelease",
                    0,
                    "targets",
                    List.of(Map.of("version", 1, "weight", 1))))
            .getFirst();

    assertThat(answer.at("/release/number").asInt()).isEqualTo(1);
  }

  private static void assertInvoked(Platform platform, GrpcProgram client, String function)
      throws Exception {
    JsonNode answer =
        client.call(platform, "InvocationService/Invoke", invocation(function, "hello")).getFirst();

    assertThat(answer.get("outcome").asText()).isEqualTo("answered");
    assertThat(payload(answer)).isEqualTo("hello");
    assertThat(answer.get("version").asInt()).isEqualTo(1);
  }

  private static void assertStreamed(Platform platform, GrpcProgram client, String function)
      throws Exception {
    List<JsonNode> answers =
        client.call(
            platform,
            "InvocationService/InvokeStream",
            Map.of("id", "first", "invocation", invocation(function, "one")),
            Map.of("id", "second", "invocation", invocation("nobody", "two")),
            Map.of("id", "third", "invocation", invocation(function, "three")));

    assertThat(answers)
        .extracting(answer -> answer.get("id").asText())
        .containsExactlyInAnyOrder("first", "second", "third");
    for (JsonNode answer : answers) {
      switch (answer.get("id").asText()) {
        case "first" -> assertThat(payload(answer.get("response"))).isEqualTo("one");
        case "second" -> assertThat(answer.at("/error/code").asInt()).isEqualTo(NOT_FOUND);
        default -> assertThat(payload(answer.get("response"))).isEqualTo("three");
      }
    }
  }

  /** Both read what a refusal carries, grpcurl by reflection alone. */
  private static void assertRefusals(Platform platform, GrpcProgram client, String function)
      throws Exception {
    String method = "InvocationService/Invoke";

    JsonNode unknown =
        client.refusal(platform, platform.adminToken(), method, invocation("nobody", ""));
    JsonNode stranger =
        client.refusal(platform, "not-the-token", method, invocation(function, "hello"));

    assertThat(unknown.get("code").asInt()).isEqualTo(NOT_FOUND);
    assertThat(reason(unknown)).isEqualTo("not-found");
    assertThat(stranger.get("code").asInt()).isEqualTo(UNAUTHENTICATED);
    assertThat(reason(stranger)).isEqualTo("unauthenticated");
  }

  private static String reason(JsonNode status) {
    JsonNode detail = status.at("/details/0");
    assertThat(detail.path("@type").asText()).isEqualTo("type.googleapis.com/google.rpc.ErrorInfo");
    return detail.path("reason").asText();
  }

  private static Map<String, String> invocation(String function, String payload) {
    return Map.of(
        "namespace",
        NAMESPACE,
        "function",
        function,
        "operation",
        "echo",
        "payload",
        base64(payload.getBytes(UTF_8)));
  }

  private static String payload(JsonNode response) {
    return new String(Base64.getDecoder().decode(response.get("payload").asText()), UTF_8);
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
