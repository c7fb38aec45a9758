package dev.slipway.capability.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.slipway.capability.ProviderException;
import dev.slipway.capability.ProviderException.Reason;
import dev.slipway.capability.Secret;
import dev.slipway.servers.NatsServer;
import dev.slipway.servers.ServerProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Servers that go away, hang, come back, or are none. */
class NatsFaultIT {
  private final GivenMessaging given =
      new GivenMessaging(Map.of("reconnect-delay", "PT0.2S", "check-interval", "PT0.2S"));
  private final SubscribingGuest guest = SubscribingGuest.of("demo", "mail", "orders");
  private Optional<ServerProcess> server = Optional.empty();
  private Optional<MessagingProvider> provider = Optional.empty();

  @AfterEach
  void end() {
    provider.ifPresent(MessagingProvider::close);
    server.ifPresent(ServerProcess::close);
  }

  private ServerProcess started(String... more) {
    ServerProcess started = NatsServer.start(more);
    server = Optional.of(started);
    return started;
  }

  private MessagingProvider opened(NatsSettings settings) {
    MessagingProvider opened = given.nats("demo", settings);
    provider = Optional.of(opened);
    return opened;
  }

  /** A provider over this server, with the guest attached. */
  private MessagingProvider hearing(ServerProcess of) throws ProviderException {
    MessagingProvider messaging = opened(GivenMessaging.settings(NatsServer.url(of)));
    messaging.attach(guest);
    return messaging;
  }

  private static ProviderException failedCheck(MessagingProvider provider) {
    return catchThrowableOfType(
        ProviderException.class, () -> provider.check(GivenMessaging.PATIENCE));
  }

  private static void awaitServing(MessagingProvider provider) {
    await()
        .atMost(GivenMessaging.PATIENCE)
        .ignoreExceptionsInstanceOf(ProviderException.class)
        .until(() -> {
          provider.check(GivenMessaging.PATIENCE);
          return true;
        });
  }

  private static NatsSettings login(ServerProcess server, String password) {
    return new NatsSettings(
        List.of(NatsServer.url(server)),
        Optional.of("slipway"),
        Optional.of(new Secret(password)),
        Optional.empty(),
        Optional.empty(),
        Optional.of("tests"),
        Optional.empty());
  }

  @Test
  void aServerThatComesLateIsFound() throws Exception {
    ServerProcess late = started();
    late.kill();
    MessagingProvider messaging = hearing(late);

    ProviderException failure = failedCheck(messaging);
    late.restart();
    awaitServing(messaging);
    new Calls(messaging, "demo").publish("orders", "one");

    assertThat(failure.reason()).isEqualTo(Reason.UNREACHABLE);
    assertThat(SubscribingGuest.text(guest.next())).isEqualTo("one");
  }

  @Test
  void subscriptionsLiveAgainWhenAKilledServerIsBack() throws Exception {
    ServerProcess mortal = started();
    MessagingProvider messaging = hearing(mortal);
    Calls calls = new Calls(messaging, "demo");
    calls.publish("orders", "before");
    guest.next();

    mortal.kill();
    ProviderException failure = calls.refusedPublish("orders", "", new byte[0]);
    mortal.restart();
    awaitServing(messaging);
    calls.publish("orders", "after");

    assertThat(failure.reason()).isEqualTo(Reason.UNREACHABLE);
    assertThat(SubscribingGuest.text(guest.next())).isEqualTo("after");
  }

  @Test
  void aFrozenServerHoldsNobodyForLong() throws Exception {
    ServerProcess frozen = started();
    MessagingProvider messaging = hearing(frozen);
    Calls calls = new Calls(messaging, "demo");
    awaitServing(messaging);

    frozen.freeze();
    ProviderException failure = calls.refusedPublish("orders", "", new byte[0]);
    await()
        .atMost(GivenMessaging.PATIENCE)
        .until(() -> failedCheck(messaging).reason() != Reason.REFUSED);
    frozen.thaw();
    await()
        .atMost(GivenMessaging.PATIENCE)
        .ignoreExceptionsInstanceOf(ProviderException.class)
        .until(() -> {
          calls.publish("orders", "thawed");
          return true;
        });

    assertThat(failure.reason()).isEqualTo(Reason.TIMED_OUT);
    await().atMost(GivenMessaging.PATIENCE).until(() -> guest.texts().contains("thawed"));
  }

  @Test
  void aWrongPasswordIsSaidAndNotRepeated() {
    ServerProcess guarded = started("--user", "slipway", "--pass", "right");

    ProviderException failure = failedCheck(opened(login(guarded, "wrong")));

    assertThat(failure.reason()).isEqualTo(Reason.BROKEN);
    assertThat(failure).hasMessage("The NATS server does not let us in.");
  }

  @Test
  void theRightPasswordLetsIn() throws Exception {
    ServerProcess guarded = started("--user", "slipway", "--pass", "right");
    MessagingProvider messaging = opened(login(guarded, "right"));
    messaging.check(GivenMessaging.PATIENCE);
    messaging.attach(guest);

    new Calls(messaging, "demo").publish("orders", "one");

    assertThat(SubscribingGuest.text(guest.next())).isEqualTo("one");
  }

  @Test
  void aForbiddenSubjectIsNoSilentLoss(@TempDir Path folder) throws Exception {
    Path rules = folder.resolve("nats.conf");
    Files.writeString(
        rules,
        """
        authorization { users = [ { user: slipway, password: right,
          permissions: { publish: { deny: "slipway.demo.secret" } } } ] }
        """);
    MessagingProvider messaging = opened(login(started("-c", rules.toString()), "right"));
    Calls calls = new Calls(messaging, "demo");

    ProviderException failure = calls.refusedPublish("secret", "", new byte[0]);
    calls.publish("open", "one");

    assertThat(failure.reason()).isEqualTo(Reason.BROKEN);
  }

  /** What each of them says first; empty closes the connection, and a dash says nothing. */
  @ParameterizedTest
  @CsvSource({
    "HTTP/1.1 400 Bad Request,BROKEN",
    "INFO {not json,BROKEN",
    "'',UNREACHABLE",
    "-,TIMED_OUT"
  })
  void whatIsNoServerIsNamed(String greeting, Reason reason) throws Exception {
    try (ServerSocket other = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> greet(other, greeting));

      ProviderException failure =
          failedCheck(opened(GivenMessaging.settings("nats://127.0.0.1:" + other.getLocalPort())));

      assertThat(failure.reason()).isEqualTo(reason);
    }
  }

  private static void greet(ServerSocket other, String greeting) {
    while (!other.isClosed()) {
      try {
        Socket client = other.accept();
        if (!greeting.equals("-") && !greeting.isEmpty()) {
          client.getOutputStream().write((greeting + "\r\n").getBytes(StandardCharsets.UTF_8));
          client.getOutputStream().flush();
        }
        if (greeting.isEmpty()) {
          client.close();
        }
      } catch (IOException e) {
        return;
      }
    }
  }

  @Test
  void openDoesNotWait() {
    MessagingProvider messaging = opened(GivenMessaging.settings("nats://192.0.2.1:4222"));

    ProviderException failure =
        catchThrowableOfType(
            ProviderException.class, () -> messaging.check(Duration.ofMillis(100)));

    assertThat(failure.reason().isUnavailable()).isTrue();
  }
}
