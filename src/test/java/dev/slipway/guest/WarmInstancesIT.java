package dev.slipway.guest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.engine.Cancellation;
import dev.slipway.engine.Limits;
import dev.slipway.engine.TimeBudget;
import dev.slipway.guest.exports.ExportsModule;
import dev.slipway.guest.exports.NumericValue;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which invocations share an instance, and which never do. */
class WarmInstancesIT extends GuestsOnEngine {
  /** Each function counts its calls: in a global, in memory, or by the size of a table. */
  private static final String COUNTERS =
      """
      (module
        (memory (export "memory") 1)
        (table $t 1 funcref)
        (global $g (mut i32) (i32.const 0))
        (func (export "global") (result i32)
          (global.set $g (i32.add (global.get $g) (i32.const 1))) (global.get $g))
        (func (export "byte") (result i32)
          (i32.store8 (i32.const 65535)
            (i32.add (i32.load8_u (i32.const 65535)) (i32.const 1)))
          (i32.load8_u (i32.const 65535)))
        (func (export "pages") (result i32)
          (i32.add (memory.grow (i32.const 1)) (i32.const 0)))
        (func (export "table") (result i32) (table.grow $t (ref.null func) (i32.const 1)))
        (func (export "trap") unreachable)
        (func (export "spin") (loop $l (br $l)))
        (func (export "recurse") (result i32) (i32.add (call $deep) (i32.const 1)))
        (func $deep (result i32) (i32.add (call $deep) (i32.const 1))))
      """;

  private static final InstancePolicy.Warm POLICY =
      new InstancePolicy.Warm(2, 100, Duration.ofMinutes(10));

  private final WarmRoom room = new WarmRoom(3);
  private ExportsModule code = load();

  private ExportsModule load() {
    return ((Guest.Exports) guests.guest(COUNTERS)).module();
  }

  @BeforeEach
  void loadAgain() {
    code.close();
    code = load();
  }

  @AfterEach
  void closeCode() {
    code.close();
    assertThat(room.idle()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"global,1", "byte,1", "pages,1", "table,1"})
  void nothingSurvivesBetweenFreshInvocations(String function, int first) {
    for (int i = 0; i < 20; i++) {
      assertThat(call(code, function)).isEqualTo(first);
    }
  }

  @ParameterizedTest
  @CsvSource({"global", "byte", "pages", "table"})
  void aWarmInstanceKeepsItsState(String function) {
    try (ExportsModule warm = GivenGuests.warm(code, POLICY, room)) {
      for (int i = 1; i <= 20; i++) {
        assertThat(call(warm, function)).isEqualTo(i);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "global,trap", "byte,trap", "pages,trap", "table,trap",
    "global,spin", "byte,spin", "byte,recurse", "table,recurse",
  })
  void nothingSurvivesARetiredInstance(String function, String end) {
    try (ExportsModule warm = GivenGuests.warm(code, POLICY, room)) {
      call(warm, function);
      assertThat(call(warm, function)).isEqualTo(2);

      assertThat(result(warm, end)).isNotInstanceOf(GuestResult.Answered.class);

      assertThat(call(warm, function)).isEqualTo(1);
    }
  }

  @Test
  void nothingSurvivesACancelledInstance() {
    Cancellation cancellation = new Cancellation();
    Limits limits = GivenGuests.limits(Duration.ofSeconds(30), Duration.ofSeconds(30));
    long now = System.nanoTime();
    TimeBudget time =
        TimeBudget.start(limits, now, now + 30_000_000_000L, Optional.of(cancellation));
    try (ExportsModule warm = GivenGuests.warm(code, POLICY, room)) {
      assertThat(call(warm, "global")).isEqualTo(1);
      CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS).execute(cancellation::cancel);

      assertThat(warm.call("spin", List.of(), new GuestCall(limits, time, new FakeHost())))
          .isEqualTo(new GuestResult.Cancelled<>());

      assertThat(call(warm, "global")).isEqualTo(1);
    }
  }

  @Test
  void anInstanceServesAsManyInvocationsAsItMay() {
    InstancePolicy.Warm three = new InstancePolicy.Warm(2, 3, Duration.ofMinutes(10));
    try (ExportsModule warm = GivenGuests.warm(code, three, room)) {
      List<Integer> counted = IntStream.range(0, 7).mapToObj(i -> call(warm, "global")).toList();

      assertThat(counted).containsExactly(1, 2, 3, 1, 2, 3, 1);
    }
  }

  @Test
  void anInstanceThatNobodyUsesEnds() {
    InstancePolicy.Warm brief = new InstancePolicy.Warm(2, 100, Duration.ofNanos(1));
    try (ExportsModule warm = GivenGuests.warm(code, brief, room)) {
      call(warm, "global");
      assertThat(room.idle()).isEqualTo(1);

      room.endStale();

      assertThat(room.idle()).isZero();
      assertThat(guests.openHandles()).containsEntry("store", 0L);
      assertThat(call(warm, "global")).isEqualTo(1);
    }
  }

  @Test
  void allGuestsTogetherHaveNoMoreRoomThanThereIs() {
    WarmRoom one = new WarmRoom(1);
    try (ExportsModule first = GivenGuests.warm(code, POLICY, one);
        ExportsModule second = GivenGuests.warm(code, POLICY, one)) {
      call(first, "global");

      assertThat(call(second, "global")).isEqualTo(1);
      assertThat(call(second, "global")).isEqualTo(1);

      assertThat(call(first, "global")).isEqualTo(2);
      assertThat(one.idle()).isEqualTo(1);
    }
    assertThat(one.idle()).isZero();
  }

  private static int call(ExportsModule module, String function) {
    GuestResult<List<NumericValue>> result = result(module, function);
    assertThat(result).isInstanceOf(GuestResult.Answered.class);
    return (int) ((GuestResult.Answered<List<NumericValue>>) result).answer().getFirst().bits();
  }

  private static GuestResult<List<NumericValue>> result(ExportsModule module, String function) {
    Limits limits = GivenGuests.limits(Duration.ofMillis(50), Duration.ofSeconds(30));
    GuestCall call = new GuestCall(limits, TimeBudget.start(limits), new FakeHost());
    return module.call(function, List.of(), call);
  }
}
