package dev.slipway.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;

class PacedFeedTest {
  private final Queue<Runnable> turns = new ArrayDeque<>();
  private final List<String> happened = new ArrayList<>();

  @Test
  void oneThatIsWokenAllTheTimeComesAfterTheOthersOnItsThread() {
    Restless feed = new Restless(turns::add, happened);
    feed.subscribe(new Silent());
    feed.request(1);
    turns.add(() -> happened.add("another"));

    takeTurns(3);

    assertThat(happened).containsExactly("asked", "another", "asked");
  }

  @Test
  void oneThatIsWokenTwiceBeforeItsTurnHasOne() {
    Restless feed = new Restless(turns::add, happened);

    feed.request(1);
    feed.request(1);

    assertThat(turns).hasSize(1);
  }

  private void takeTurns(int number) {
    for (int i = 0; i < number; i++) {
      turns.remove().run();
    }
  }

  /** Has nothing to tell, and is woken whenever it is asked. */
  private static final class Restless extends PacedFeed<String> {
    private final List<String> happened;

    Restless(Executor executor, List<String> happened) {
      super(executor);
      this.happened = happened;
    }

    @Override
    protected Optional<String> next() {
      happened.add("asked");
      wake();
      return Optional.empty();
    }

    @Override
    protected boolean isLast(String told) {
      return false;
    }

    @Override
    protected void left() {}
  }

  /** Is told nothing here. */
  private static final class Silent implements Flow.Subscriber<String> {
    @Override
    public void onSubscribe(Flow.Subscription subscription) {}

    @Override
    public void onNext(String told) {}

    @Override
    public void onError(Throwable thrown) {}

    @Override
    public void onComplete() {}
  }
}
