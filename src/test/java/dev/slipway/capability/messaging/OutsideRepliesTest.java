package dev.slipway.capability.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.capability.messaging.OutsideReplies.Target;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OutsideRepliesTest {
  private final Broker broker = new LocalBroker(1);
  private final Broker other = new LocalBroker(1);

  @Test
  void theOldestGiveWay() {
    OutsideReplies replies = new OutsideReplies(2, Duration.ofMinutes(1));
    String first = replies.name(new Target(broker, "a"));
    String second = replies.name(new Target(broker, "b"));
    String third = replies.name(new Target(broker, "c"));

    assertThat(replies.target(first)).isEmpty();
    assertThat(replies.target(second)).contains(new Target(broker, "b"));
    assertThat(replies.target(third)).contains(new Target(broker, "c"));
  }

  @Test
  void aNameEndsWithItsTime() {
    OutsideReplies replies = new OutsideReplies(2, Duration.ZERO);

    String name = replies.name(new Target(broker, "a"));

    assertThat(replies.target(name)).isEmpty();
  }

  @Test
  void whatLedToABrokerEndsWithIt() {
    OutsideReplies replies = new OutsideReplies(2, Duration.ofMinutes(1));
    String gone = replies.name(new Target(broker, "a"));
    String stays = replies.name(new Target(other, "b"));

    replies.forget(broker);

    assertThat(replies.target(gone)).isEmpty();
    assertThat(replies.target(stays)).isPresent();
  }
}
