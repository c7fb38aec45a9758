package dev.slipway.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.FakeGrpcClient;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import dev.slipway.log.LogFeed;
import java.util.Optional;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class LogTailTest {
  private final FakeGrpcClient<LogFeed> client = new FakeGrpcClient<>();
  private final Counting follower = new Counting();
  private final AtomicBoolean serving = new AtomicBoolean(true);
  private final LogTail<LogFeed> tail =
      new LogTail<>(
          client,
          feed -> feed instanceof LogFeed.Silence ? Optional.empty() : Optional.of(feed),
          serving::get);

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

  @Test
  void aLogThatEndsWithItsFunctionEndsWell() {
    tail.onSubscribe(follower);

    tail.onComplete();

    assertThat(client.isCompleted()).isTrue();
    assertThat(client.failure()).isEmpty();
  }

  @Test
  void aLogThatEndsWithThePlatformIsAskedForAgain() {
    tail.onSubscribe(follower);
    serving.set(false);

    tail.onComplete();

    assertThat(client.isCompleted()).isFalse();
    assertThat(client.failure().orElseThrow())
        .isInstanceOfSatisfying(
            SlipwayException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.NOT_READY));
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
