package dev.slipway.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogFollowersTest {
  private final LogFollowers followers =
      new LogFollowers(
          new SmallRyeConfigBuilder()
              .addDiscoveredConverters()
              .withMapping(LogConfig.class)
              .withDefaultValue("slipway.log.followers", "3")
              .build()
              .getConfigMapping(LogConfig.class));

  private final LogQuery query = GivenLog.query(Map.of());

  @AfterEach
  void stop() {
    followers.stop();
  }

  @Test
  void oneLogHasSoManyFollowersAndNoMore() {
    FunctionLog log = GivenLog.of(10);
    follow(log);
    follow(log);

    assertThat(refusal(log).fields()).containsEntry("limit", "slipway.log.followers-per-function");
    assertThat(followers.count()).isEqualTo(2);
    assertThat(log.followers()).isEqualTo(2);
  }

  @Test
  void allLogsTogetherHaveSoManyFollowersAndNoMore() {
    FunctionLog first = GivenLog.of(10);
    FunctionLog second = GivenLog.of(10);
    follow(first);
    follow(first);
    Flow.Publisher<LogFeed> third = followers.follow(second, query);
    assertThat(refusal(second).fields()).containsEntry("limit", "slipway.log.followers");

    ((LogFollower) third).cancel();
    follow(second);

    assertThat(followers.count()).isEqualTo(3);
  }

  private void follow(FunctionLog log) {
    Flow.Publisher<LogFeed> _ = followers.follow(log, query);
  }

  private SlipwayException refusal(FunctionLog log) {
    SlipwayException refusal = catchThrowableOfType(SlipwayException.class, () -> follow(log));
    assertThat(refusal.code()).isEqualTo(ErrorCode.OVERLOADED);
    return refusal;
  }
}
