package dev.slipway.capability.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.capability.ProviderException;
import dev.slipway.capability.ProviderException.Reason;
import dev.slipway.contract.BrokerMessage;
import dev.slipway.servers.NatsServer;
import dev.slipway.servers.ServerProcess;
import io.nats.client.Connection;
import io.nats.client.Message;
import io.nats.client.Nats;
import io.nats.client.Subscription;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients of NATS that know nothing of the platform but the format of its subjects. */
class NatsOutsideIT {
  private final GivenMessaging given = new GivenMessaging(Map.of());
  private ServerProcess server;
  private Connection outside;
  private MessagingProvider provider;
  private Calls calls;

  @BeforeEach
  void start() throws Exception {
    server = NatsServer.start();
    outside = Nats.connect(NatsServer.url(server));
    provider = given.nats("demo", GivenMessaging.settings(NatsServer.url(server)));
    provider.check(GivenMessaging.PATIENCE);
    calls = new Calls(provider, "demo");
  }

  @AfterEach
  void stop() throws Exception {
    provider.close();
    outside.close();
    server.close();
  }

  private SubscribingGuest subscribed(String subject) throws ProviderException {
    SubscribingGuest guest = SubscribingGuest.of("demo", "mail", subject);
    provider.attach(guest);
    return guest;
  }

  @Test
  void theySeeWhatGuestsPublish() throws Exception {
    Subscription all = outside.subscribe("slipway.demo.>");
    outside.flush(GivenMessaging.PATIENCE);

    calls.publish("orders.new", "answers", Calls.bytes("one"));

    Message seen = Objects.requireNonNull(all.nextMessage(GivenMessaging.PATIENCE));
    assertThat(seen.getSubject()).isEqualTo("slipway.demo.orders.new");
    assertThat(seen.getReplyTo()).isEqualTo("slipway.demo.answers");
    assertThat(seen.getData()).isEqualTo(Calls.bytes("one"));
  }

  @Test
  void aGuestAnswersThemWithoutKnowingWhereTheyAre() throws Exception {
    SubscribingGuest guest = subscribed("double");
    var answer = outside.request("slipway.demo.double", Calls.bytes("ab"));

    BrokerMessage asked = guest.next();
    calls.publish(asked.replyTo(), "abab");

    assertThat(asked.subject()).isEqualTo("double");
    assertThat(asked.replyTo()).matches("_REPLY\\.[0-9a-f]{32}");
    assertThat(answer.get().getData()).isEqualTo(Calls.bytes("abab"));
  }

  @Test
  void anAnswerFindsItsWayWhenAnotherBrokerHasTakenOver() throws Exception {
    SubscribingGuest guest = subscribed("double");
    var answer = outside.request("slipway.demo.double", Calls.bytes("ab"));
    MessagingProvider next = given.local("demo");

    new Calls(next, "demo").publish(guest.next().replyTo(), "abab");

    assertThat(answer.get().getData()).isEqualTo(Calls.bytes("abab"));
    next.close();
  }

  @Test
  void noOtherNamespaceAnswersInItsPlace() throws Exception {
    SubscribingGuest guest = subscribed("double");
    outside.publish("slipway.demo.double", "elsewhere", Calls.bytes("ab"));
    String replyTo = guest.next().replyTo();
    MessagingProvider stranger = given.local("stranger");

    ProviderException refused =
        new Calls(stranger, "stranger").refusedPublish(replyTo, "", new byte[0]);

    assertThat(refused.reason()).isEqualTo(Reason.REFUSED);
    stranger.close();
  }

  @Test
  void aGuestReachesNothingOutsideOfItsNamespace() throws Exception {
    Subscription all = outside.subscribe(">");
    outside.flush(GivenMessaging.PATIENCE);

    calls.publish("slipway.other.orders", "$SYS.x", Calls.bytes("one"));

    Message seen = Objects.requireNonNull(all.nextMessage(GivenMessaging.PATIENCE));
    assertThat(seen.getSubject()).isEqualTo("slipway.demo.slipway.other.orders");
    assertThat(seen.getReplyTo()).isEqualTo("slipway.demo.$SYS.x");
  }

  @Test
  void theyAnswerGuests() throws Exception {
    outside
        .createDispatcher(
            message -> outside.publish(message.getReplyTo(), Calls.bytes("from outside")))
        .subscribe("slipway.demo.ask");
    outside.flush(GivenMessaging.PATIENCE);

    String answer = calls.request("ask", "?", Duration.ofSeconds(10));

    assertThat(answer).isEqualTo("from outside");
  }
}
