package dev.slipway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.servers.RedisServer;
import dev.slipway.servers.ServerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Providers are removed, put back and swapped from their page; the other pages tell what it does.
 */
class ConsoleProviderE2E extends ConsoleWindow {
  private static final String COUNTER = "counter-wascc-0.7";
  private static final String LOST = "It holds its data in memory: that is gone with it.";
  private static final int PER_SECOND = 40;

  private @Nullable ServerProcess redis;

  ConsoleProviderE2E() {
    super("console-provider");
  }

  @Override
  @BeforeAll
  void start() {
    redis = RedisServer.start();
    super.start();
  }

  @Override
  @AfterAll
  void stop() throws IOException {
    super.stop();
    if (redis != null) {
      redis.close();
    }
  }

  @Test
  void aRemovalIsToldEverywhereUntilTheNameIsPutBack() throws IOException {
    BoundCounter counter = serving("stock");
    assertThat(count(counter).count()).isEqualTo(1);
    try (ConsolePage overview = signedIn("");
        ConsolePage function = signedIn("/functions/stock");
        ConsolePage page = signedIn("/providers/stock")) {
      page.complaints().expectRefusals(404);
      overview.all().region("Providers").item("stock").shows("healthy");
      page.all().press("Remove stock …");
      PagePart question = page.all().dialog();
      showsWhoIsHit(question);

      question.press("Remove");

      page.showsHeading("stock is removed");
      showsWhoIsHit(page.all().region("Who misses it"));
      assertThat(count(counter).json().get("code").asText()).isEqualTo("capability-unavailable");
      overview.all().item("stock").shows("removed: There is no provider 'stock'");
      overview.all().region("Providers").item("stock").shows("removed");
      function.all().region("stock at a glance").shows("removed: There is no provider 'stock'");

      page.all().follow("Put stock back");
      page.all().press("Create stock");

      page.all().region("State").shows("healthy");
      assertThat(count(counter).count()).as("the first in the new memory").isEqualTo(1);
      function.all().region("stock at a glance").showsNot("removed: There is no provider 'stock'");
      overview.all().region("Providers").item("stock").shows("healthy");
      overview.all().region("Providers").showsNot("removed");
    }
  }

  @Test
  void aSwapToAnotherStoreSaysThatDataDoesNotMove() throws Exception {
    BoundCounter counter = serving("moving");
    CounterTraffic traffic =
        new CounterTraffic(ingress(), counter.function().host(), PER_SECOND, new AtomicInteger());
    try (ConsolePage overview = signedIn("");
        ConsolePage page = signedIn("/providers/moving")) {
      page.all().follow("Swap");
      PagePart question = askForRedis(page, "moving", redis.port());
      question.shows("Data does not move by itself.");
      question.shows(LOST);

      question.press("Swap");

      page.shows("Calls that start now reach the new one.");
      page.shows("was not carried over");
      page.all().region("Configuration").shows("redis://127.0.0.1:" + redis.port());
      overview.all().region("Providers").item("moving").shows("redis");
    }
    traffic.stop();
    assertThat(traffic.requests()).allMatch(CounterRequest::counted);
    Counts.of(traffic.requests().stream()).assertWhole(2);
    assertThat(count(counter).counted()).isTrue();
  }

  @Test
  void aStoreThatDoesNotAnswerIsRefusedAndNothingChanges() throws IOException {
    BoundCounter counter = serving("careful");
    assertThat(count(counter).count()).isEqualTo(1);
    int nobody = new FreePorts().next();
    try (ConsolePage page = signedIn("/providers/careful")) {
      page.complaints().expectRefusals(422);
      page.all().follow("Swap");

      askForRedis(page, "careful", nobody).press("Swap");

      page.all().alert().shows("provider-unreachable");
      page.all().follow("Back to careful");
      page.all().region("Configuration").shows("memory");
    }
    assertThat(count(counter).count()).isEqualTo(2);
  }

  /** The other's swap comes between pressing and the platform. */
  @Test
  void aSwapThatWasOvertakenShowsWhatTheOtherDid() throws IOException {
    BoundCounter counter = serving("raced");
    try (ConsolePage page = signedIn("/providers/raced")) {
      page.complaints().expectRefusals(412);
      page.all().follow("Swap");
      PagePart question = askForRedis(page, "raced", redis.port());
      page.before(
          Pattern.compile("/providers/raced$"), () -> provide(counter, Map.of("maxKeys", 7)));

      question.press("Swap");

      question.alert().shows("admin was faster");
      question.shows(Pattern.compile("revision \\d+ is revision \\d+ now"));
      question.shows("config.maxKeys");
      question.press("Swap what is there now");
      page.shows("Calls that start now reach the new one.");
    }
    assertThat(count(counter).count()).isEqualTo(1);
  }

  /** The other's release comes between pressing and the platform. */
  @Test
  void aBindingThatWasOvertakenGoesOnFromWhatTheOtherMade() throws IOException {
    BoundCounter counter = serving("bound");
    BoundCounter spare = serving("spare");
    assertThat(count(counter).count()).isEqualTo(1);
    try (ConsolePage page = signedIn("/functions/bound/bindings")) {
      page.complaints().expectRefusals(412);
      page.all().press("Change wascc:keyvalue");
      PagePart question = page.all().dialog();
      question.choose("Provider", spare.name());
      page.before(Pattern.compile("/bindings/wascc"), () -> releaseSecond(counter));

      question.press("Change");

      question.alert().shows("Somebody else has released in the meantime.");
      question.alert().shows("Now release 3 by admin serves version 2.");
      assertThat(question.button("Change").isDisabled()).isTrue();
      question.press("Go on from release 3");
      question.press("Change");
      page.showsHeading("Bindings of release 4");
      page.all().region("Bindings").row(spare.name()).shows("wascc:keyvalue");
    }
    assertThat(count(counter).count()).as("the first in the other store").isEqualTo(1);
  }

  private static PagePart askForRedis(ConsolePage page, String name, int port) {
    page.all().choose("Type", "redis");
    page.all().fill("url (required)", "redis://127.0.0.1:" + port);
    page.all().press("Swap " + name + " …");
    return page.all().dialog();
  }

  private static void showsWhoIsHit(PagePart part) {
    part.showsRow(Pattern.compile("^stock wascc:keyvalue default 2 yes yes$"));
    part.shows("Their callers get 503 capability-unavailable until the name is put back");
  }

  private BoundCounter serving(String name) throws IOException {
    return BoundCounter.serve(control(), name, COUNTER, COUNTER, "memory", Map.of());
  }

  private void releaseSecond(BoundCounter counter) {
    try {
      counter.function().release(control(), 2, 2);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void provide(BoundCounter counter, Map<String, ?> memory) {
    try {
      counter.provide("memory", memory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CounterRequest count(BoundCounter counter) {
    Answer answer = ingress().get(counter.function().host(), "/talk");
    return new CounterRequest(0, 0, Duration.ZERO, answer, null);
  }
}
