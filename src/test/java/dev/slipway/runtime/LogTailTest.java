package dev.slipway.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.FakeGrpcClient;
import dev.slipway.log.LogFeed;
import java.util.Optional;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;

class LogTailTest {
  private final FakeGrpcClient<LogFeed> client = new FakeGrpcClient<>();
  private final Counting follower = new Counting();
  private final LogTail<LogFeed> tail =
      new LogTail<>(
          client, feed -> feed instanceof LogFeed.Silence ? Optional.empty() : Optional.of(feed));

  @Test
  void aClientThatDoesNotReadIsToldNothing() {
    client.setReady(false);

    tail.onSubscribe(follower);

    assertThat(follower.requested).isZero();
  }

  @Test
  void oneThingIsAskedForAtATime() {
    tail.onSubscribe(follower);
    client.setReady(true);
    client.setReady(true);

    assertThat(follower.requested).isOne();
    client.stopReadingAfter(1);
    tail.onNext(new LogFeed.Begin("e", 1));
    assertThat(follower.requested).isOne();
    client.setReady(true);
    assertThat(follower.requested).isEqualTo(2);
  }

  @Test
  void silenceIsNotTold() {
    tail.onSubscribe(follower);

    tail.onNext(new LogFeed.Silence());

    assertThat(client.told()).isEmpty();
    assertThat(follower.requested).isEqualTo(2);
  }

  @Test
  void aClientThatGoesAwayLeaves() {
    tail.onSubscribe(follower);

    client.cancel();

    assertThat(follower.cancelled).isTrue();
  }

  private static final class Counting implements Flow.Subscription {
    private long requested;
    private boolean cancelled;

    @Override
    public void request(long more) {
      requested += more;
    }

    @Override
    public void cancel() {
      cancelled = true;
    }
  }
}
