package dev.slipway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.contract.BrokerMessage;
import dev.slipway.contract.ContractCall;
import dev.slipway.contract.Dialect;
import dev.slipway.contract.KeyValueCall;
import dev.slipway.contract.KeyValueReply;
import dev.slipway.contract.MessagingCall;
import dev.slipway.contract.SentCall;
import dev.slipway.servers.NatsServer;
import dev.slipway.servers.ServerProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * A broker is exchanged between a guest that publishes and one that counts what it receives. Both
 * are guests {@code mirror}, which make the host calls that they are told to make.
 */
class BrokerSwapE2E {
  private static final int PER_SECOND = 200;
  private static final int ROUNDS = 3;
  private static final int PAUSE_MILLIS = 700;
  private static final Dialect DIALECT = Dialect.D2;
  private static final String MESSAGING = "wascc:messaging";
  private static final String KEYVALUE = "wascc:keyvalue";
  private static final String PROVIDERS = "/namespaces/default/providers/";

  @Test
  void noMessageIsLostBetweenLocalAndNatsAndBack() throws Exception {
    try (ServerProcess nats = NatsServer.start();
        Platform platform = Platform.start("broker-swap");
        Ingress ingress = platform.ingress()) {
      Control control = platform.control();
      broker(control, "local", Map.of());
      control.put(
          PROVIDERS + "store", Map.of("contract", KEYVALUE, "type", "memory", "config", Map.of()));
      OwnFunction subscriber = subscriber(control);
      CounterTraffic publishers = publish(control, ingress);

      for (int round = 0; round < ROUNDS; round++) {
        Thread.sleep(PAUSE_MILLIS);
        broker(control, "nats", Map.of("urls", List.of(NatsServer.url(nats))));
        Thread.sleep(PAUSE_MILLIS);
        broker(control, "local", Map.of());
      }
      double perSecond = publishers.stop();

      int published = publishers.requests().size();
      assertThat(publishers.requests()).allSatisfy(BrokerSwapE2E::assertPublished);
      Awaitility.await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(() -> assertThat(received(control, subscriber)).isEqualTo(published));
      Figures.write(
          "broker-swap",
          Map.of("swaps", 2 * ROUNDS, "published", published, "perSecond", perSecond));
    }
  }

  /** What a mirror answers is the host's reply, which is no HTTP response: so it did publish. */
  private static void assertPublished(CounterRequest request) {
    assertThat(request.json().path("code").asText()).isEqualTo("guest-response-invalid");
  }

  private static void broker(Control control, String type, Map<String, ?> config)
      throws IOException {
    control.put(
        PROVIDERS + "broker", Map.of("contract", MESSAGING, "type", type, "config", config));
  }

  private static OwnFunction subscriber(Control control) throws IOException {
    OwnFunction function = OwnFunction.create(control, "subscriber");
    function.upload(control, "mirror", "mirror-d2", List.of(MESSAGING, KEYVALUE));
    control.put(
        function.path() + "/bindings/" + MESSAGING + "/default",
        Map.of("provider", "broker", "values", Map.of("SUBSCRIPTION", "orders")));
    function.bind(control, KEYVALUE, "store");
    function.release(control, 2, 1);
    return function;
  }

  /** Each request has the guest publish one message, which tells its receiver to count. */
  private static CounterTraffic publish(Control control, Ingress ingress) throws Exception {
    OwnFunction function = OwnFunction.create(control, "publisher");
    function.upload(control, "mirror", "mirror-d2", List.of("wascc:http_server", MESSAGING));
    function.bind(control, MESSAGING, "broker");
    function.release(control, 1, 1);
    byte[] body = words(KEYVALUE, new KeyValueCall.Add("received", 1));
    MessagingCall message = new MessagingCall.Publish(new BrokerMessage("orders", "", body));
    String query = new String(words(MESSAGING, message), StandardCharsets.US_ASCII);
    return new CounterTraffic(
        ingress, function.host(), "/?" + query, PER_SECOND, new AtomicInteger());
  }

  private static int received(Control control, OwnFunction subscriber) throws Exception {
    KeyValueCall get = new KeyValueCall.Get("received");
    String payload = Base64.getEncoder().encodeToString(words(KEYVALUE, get));
    JsonNode reply =
        control.post(
            subscriber.path() + "/invoke", Map.of("operation", "tell", "payload", payload));
    KeyValueReply.Value value =
        (KeyValueReply.Value)
            DIALECT.contract(KEYVALUE).write(get).reply(reply.get("payload").binaryValue());
    return value.value().map(Integer::parseInt).orElse(0);
  }

  /** What tells a mirror to make a call. */
  private static byte[] words(String contract, ContractCall call) throws Exception {
    SentCall sent = DIALECT.contract(contract).write(call);
    String hex = HexFormat.of().formatHex(sent.payload());
    return "host=%s!%s=%s"
        .formatted(contract, sent.operation(), hex)
        .getBytes(StandardCharsets.US_ASCII);
  }
}
