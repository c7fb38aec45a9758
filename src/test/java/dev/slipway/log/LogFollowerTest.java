package dev.slipway.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class LogFollowerTest {
  private final FunctionLog log = GivenLog.of(100);
  private final List<LogFollower> ended = new ArrayList<>();

  @Test
  void itBeginsWithWhatIsThereAndGoesOn() {
    GivenLog.lines(log, 3);
    Client client = follow(Map.of("limit", "2"), 100);

    GivenLog.lines(log, 1);

    assertThat(client.told).containsExactly("begin e1 2", "e1.2 line", "e1.3 line", "e1.4 line");
  }

  @Test
  void nothingIsToldThatWasNotRequested() {
    GivenLog.lines(log, 3);
    Client client = follow(Map.of("since", "1"), 2);
    assertThat(client.told).containsExactly("begin e1 1", "e1.1 line");

    client.subscription().request(1);

    assertThat(client.told).containsExactly("begin e1 1", "e1.1 line", "e1.2 line");
  }

  @Test
  void aSlowOneIsToldOfTheGap() {
    Client client = follow(Map.of("since", "1"), 2);
    GivenLog.lines(log, 301);
    assertThat(client.told).containsExactly("begin e1 1", "e1.1 line");

    client.subscription().request(2);

    assertThat(client.told).endsWith("e1.201 gap", "e1.202 line");
  }

  @Test
  void whatTheFilterLeavesOutIsNotTold() {
    Client client = follow(Map.of("level", "error"), 100);

    GivenLog.lines(log, 2);
    log.append(LogLevel.ERROR, GivenLog.ORIGIN, new LogEvent.Fault("guest-error", "", List.of()));

    assertThat(client.told).containsExactly("begin e1 1", "e1.3 fault");
  }

  @Test
  void silenceIsToldOnlyIfThereWasSome() {
    Client client = follow(Map.of(), 100);
    client.follower.tick();
    GivenLog.lines(log, 1);
    client.follower.tick();
    assertThat(client.told).containsExactly("begin e1 1", "e1.1 line");

    client.follower.tick();

    assertThat(client.told).endsWith("silence");
  }

  @Test
  void theEndComesAfterTheLastEntryAndLetsItGo() {
    Client client = follow(Map.of(), 2);
    GivenLog.lines(log, 2);
    log.close();

    client.subscription().request(10);

    assertThat(client.told)
        .containsExactly("begin e1 1", "e1.1 line", "e1.2 line", "end", "complete");
    assertThat(log.followers()).isZero();
    assertThat(ended).containsExactly(client.follower);
  }

  @Test
  void aClientThatGoesAwayIsLetGo() {
    Client client = follow(Map.of(), 100);
    assertThat(log.followers()).isOne();

    client.subscription().cancel();
    client.subscription().cancel();
    GivenLog.lines(log, 1);

    assertThat(log.followers()).isZero();
    assertThat(ended).containsExactly(client.follower);
    assertThat(client.told).containsExactly("begin e1 1");
  }

  @Test
  void whenThePlatformStopsItIsLetGo() {
    LogFollower follower =
        new LogFollower(
            log,
            GivenLog.query(Map.of()),
            task -> {
              throw new RejectedExecutionException();
            },
            ended::add);
    follower.attach();

    GivenLog.lines(log, 1);

    assertThat(log.followers()).isZero();
  }

  private Client follow(Map<String, String> parameters, int demand) {
    LogFollower follower =
        new LogFollower(log, GivenLog.query(parameters), Runnable::run, ended::add);
    follower.attach();
    Client client = new Client(follower);
    follower.subscribe(client);
    client.subscription().request(demand);
    return client;
  }

  /** Writes down what it is told. */
  private static final class Client implements Flow.Subscriber<LogFeed> {
    final List<String> told = new ArrayList<>();
    final LogFollower follower;

    Client(LogFollower follower) {
      this.follower = follower;
    }

    Flow.Subscription subscription() {
      return follower;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      assertThat(subscription).isSameAs(follower);
    }

    @Override
    public void onNext(LogFeed feed) {
      told.add(
          switch (feed) {
            case LogFeed.Begin(String epoch, long since) -> "begin " + epoch + " " + since;
            case LogFeed.Item(String id, LogItem item) -> id + " " + item.kind();
            case LogFeed.Silence _ -> "silence";
            case LogFeed.End _ -> "end";
          });
    }

    @Override
    public void onError(Throwable e) {
      told.add(e.toString());
    }

    @Override
    public void onComplete() {
      told.add("complete");
    }
  }
}
