package dev.slipway.capability.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.slipway.capability.Attachment;
import dev.slipway.capability.ProviderException;
import dev.slipway.capability.ProviderException.Reason;
import dev.slipway.contract.BrokerMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Subjects, groups, requests and namespaces; the same for each messaging provider. */
abstract class MessagingContract {
  private static final Duration LONG = Duration.ofSeconds(10);
  private static final Duration SHORT = Duration.ofMillis(50);

  final GivenMessaging given = new GivenMessaging(Map.of());
  private final List<MessagingProvider> opened = new ArrayList<>();
  private MessagingProvider provider;
  private Calls calls;

  /** One that serves. */
  abstract MessagingProvider open(GivenMessaging given, String namespace);

  private MessagingProvider opened(String namespace) {
    MessagingProvider made = open(given, namespace);
    opened.add(made);
    return made;
  }

  @BeforeEach
  void open() {
    provider = opened("demo");
    calls = new Calls(provider, "demo");
  }

  @AfterEach
  void close() {
    opened.forEach(MessagingProvider::close);
  }

  private SubscribingGuest subscribed(String function, String subjects) throws ProviderException {
    SubscribingGuest guest = SubscribingGuest.of("demo", function, subjects);
    provider.attach(guest);
    return guest;
  }

  @Test
  void aMessageReachesWhoSubscribes() throws Exception {
    SubscribingGuest guest = subscribed("mail", "orders.new");

    calls.publish("orders.new", "orders.answers", Calls.bytes("one"));

    BrokerMessage got = guest.next();
    assertThat(got.subject()).isEqualTo("orders.new");
    assertThat(got.replyTo()).isEqualTo("orders.answers");
    assertThat(got.body()).isEqualTo(Calls.bytes("one"));
  }

  @Test
  void bytesArriveAsTheyAre() throws Exception {
    SubscribingGuest guest = subscribed("mail", "orders.new");
    byte[] all = new byte[256];
    IntStream.range(0, 256).forEach(i -> all[i] = (byte) i);

    calls.publish("orders.new", "", all);
    calls.publish("orders.new", "", new byte[0]);

    assertThat(List.of(guest.next().body().length, guest.next().body().length))
        .containsExactlyInAnyOrder(256, 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"orders.*", "orders.>", "*.new", ">", "*.*", "other, orders.new"})
  void wildcardsAndListsMatch(String subjects) throws Exception {
    SubscribingGuest guest = subscribed("mail", subjects);

    calls.publish("orders.new", "one");

    assertThat(guest.next().subject()).isEqualTo("orders.new");
  }

  @ParameterizedTest
  @ValueSource(strings = {"orders", "orders.*.*", "orders.new.>", "order.*", "orders.newer", "*"})
  void othersAreNotCalled(String subjects) throws Exception {
    SubscribingGuest other = subscribed("other", subjects + ",end");
    SubscribingGuest guest = subscribed("mail", "orders.new,end");

    calls.publish("orders.new", "one");
    calls.publish("end", "end");

    guest.next();
    guest.next();
    assertThat(SubscribingGuest.text(other.next())).isEqualTo("end");
    assertThat(other.count()).isZero();
  }

  @Test
  void aFunctionGetsAMessageOnceHoweverManyOfItsSubjectsMatch() throws Exception {
    SubscribingGuest guest = subscribed("mail", "orders.*,orders.new,orders.>");
    Attachment again = provider.attach(SubscribingGuest.of("demo", "other", "unrelated"));

    for (int i = 0; i < 20; i++) {
      calls.publish("orders.new", "m" + i);
    }

    await().atMost(GivenMessaging.PATIENCE).until(() -> guest.count() >= 20);
    again.close();
    assertThat(guest.texts()).doesNotHaveDuplicates().hasSize(20);
  }

  @Test
  void allWhoSubscribeGetIt() throws Exception {
    List<SubscribingGuest> guests = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      guests.add(subscribed("f" + i, "orders.*"));
    }

    calls.publish("orders.new", "one");

    for (SubscribingGuest guest : guests) {
      assertThat(SubscribingGuest.text(guest.next())).isEqualTo("one");
    }
  }

  @Test
  void oneOfAGroupGetsIt() throws Exception {
    SubscribingGuest a = SubscribingGuest.ofGroup("a", "orders.*", "workers");
    SubscribingGuest b = SubscribingGuest.ofGroup("b", "orders.new", "workers");
    provider.attach(a);
    provider.attach(b);
    SubscribingGuest watcher = subscribed("watcher", "orders.*");

    for (int i = 0; i < 200; i++) {
      calls.publish("orders.new", "m" + i);
    }

    await().atMost(GivenMessaging.PATIENCE).until(() -> watcher.count() == 200);
    await().atMost(GivenMessaging.PATIENCE).until(() -> a.count() + b.count() >= 200);
    assertThat(a.count() + b.count()).isEqualTo(200);
    assertThat(a.count()).isPositive();
    assertThat(b.count()).isPositive();
  }

  @Test
  void aRequestIsAnswered() throws Exception {
    subscribed("doubler", "double")
        .that(message -> answer(message, SubscribingGuest.text(message).repeat(2)));

    String answer = calls.request("double", "ab", LONG);

    assertThat(answer).isEqualTo("abab");
  }

  private void answer(BrokerMessage message, String text) {
    try {
      calls.publish(message.replyTo(), text);
    } catch (ProviderException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void answersAreSeenByWhoHasAskedAlone() throws Exception {
    SubscribingGuest nosy = subscribed("nosy", ">");
    subscribed("doubler", "double").that(message -> answer(message, "secret"));

    calls.request("double", "ab", LONG);
    calls.publish("end", "end");

    await().atMost(GivenMessaging.PATIENCE).until(() -> nosy.texts().contains("end"));
    assertThat(nosy.texts()).containsExactlyInAnyOrder("ab", "end");
  }

  @Test
  void aRequestThatNobodyAnswersEndsInTime() throws Exception {
    SubscribingGuest mute = subscribed("mute", "questions");

    ProviderException failure = calls.failedRequest("questions", SHORT);

    assertThat(failure.reason()).isEqualTo(Reason.REFUSED);
    assertThat(failure).hasMessage("Nobody has answered at 'questions' in time.");
    assertThat(SubscribingGuest.text(mute.next())).isEqualTo("?");
  }

  @Test
  void aRequestThatNobodySubscribesToEndsAtOnce() {
    ProviderException failure = calls.failedRequest("nobody.home", LONG);

    assertThat(failure.reason()).isEqualTo(Reason.REFUSED);
    assertThat(failure).hasMessage("Nobody subscribes to 'nobody.home'.");
  }

  @Test
  void namespacesHaveSubjectsOfTheirOwn() throws Exception {
    MessagingProvider elsewhere = opened("elsewhere");
    SubscribingGuest stranger = SubscribingGuest.of("elsewhere", "mail", ">");
    elsewhere.attach(stranger);
    SubscribingGuest guest = subscribed("mail", ">");

    calls.publish("orders.new", "ours");
    new Calls(elsewhere, "elsewhere").publish("orders.new", "theirs");

    assertThat(SubscribingGuest.text(guest.next())).isEqualTo("ours");
    assertThat(SubscribingGuest.text(stranger.next())).isEqualTo("theirs");
    assertThat(guest.count() + stranger.count()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ".", "a.", ".a", "a..b", "a b", "a.*", ">", "a*", "a\n", "ä", "_REPLY.0123"})
  void aMessageHasOnePlainSubject(String subject) {
    ProviderException refused = calls.refusedPublish(subject, "", new byte[0]);

    assertThat(refused.reason()).isEqualTo(Reason.REFUSED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a.*", "_REPLY.0123"})
  void answersGoToAPlainSubject(String replyTo) {
    ProviderException refused = calls.refusedPublish("a", replyTo, new byte[0]);

    assertThat(refused.reason()).isEqualTo(Reason.REFUSED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,,b", "a b", ">.a", "a*", "_INBOX.>", "_REPLY.*", ","})
  void aSubscriptionThatCannotBeIsRefused(String subjects) {
    assertThatThrownBy(() -> subscribed("mail", subjects))
        .isInstanceOfSatisfying(
            ProviderException.class, e -> assertThat(e.reason()).isEqualTo(Reason.REFUSED));
  }

  @Test
  void aGroupHasAPlainName() {
    assertThatThrownBy(() -> provider.attach(SubscribingGuest.ofGroup("a", "orders", "two words")))
        .hasMessageContaining("QUEUEGROUP_NAME");
  }

  @Test
  void whoOnlyPublishesNeedsNoSubscription() throws Exception {
    Attachment attachment = provider.attach(SubscribingGuest.silent("demo"));

    assertThat(attachment).isSameAs(Attachment.NONE);
  }

  @Test
  void aSubjectHasALimit() throws Exception {
    String longest = "a".repeat(given.config.subjectLength());
    SubscribingGuest guest = subscribed("mail", longest);

    calls.publish(longest, "one");
    ProviderException refused = calls.refusedPublish(longest + "a", "", new byte[0]);

    assertThat(guest.next().subject()).isEqualTo(longest);
    assertThat(refused.reason()).isEqualTo(Reason.REFUSED);
  }

  @Test
  void aMessageHasALimit() throws Exception {
    SubscribingGuest guest = subscribed("mail", "big");
    byte[] largest = new byte[1_048_576];

    calls.publish("big", "", largest);
    ProviderException refused = calls.refusedPublish("big", "", new byte[largest.length + 1]);

    assertThat(guest.next().body()).hasSize(largest.length);
    assertThat(refused.reason()).isEqualTo(Reason.REFUSED);
    assertThat(refused).hasMessageContaining("1048576");
  }
}
