package dev.slipway.guest.wasi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.engine.Engine;
import dev.slipway.engine.GuestThreads;
import dev.slipway.engine.Limits;
import dev.slipway.engine.Trap;
import dev.slipway.engine.Wat;
import dev.slipway.guest.FakeHost;
import dev.slipway.guest.Guest;
import dev.slipway.guest.GuestResult;
import dev.slipway.guest.Limit;
import dev.slipway.guest.Started;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How a run of a command ends, on both engines. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandIT {
  /** Writes the words that lie at 100 of a length to a descriptor. */
  private static final String WRITE =
      """
      (func $write (param $fd i32) (param $length i32)
        (i32.store (i32.const 0) (i32.const 100))
        (i32.store (i32.const 4) (local.get $length))
        (drop (call $fd_write (local.get $fd) (i32.const 0) (i32.const 1) (i32.const 8))))
      """;

  /** An hour of a clock, relative to now. */
  private static final String SLEEP =
      """
      (i64.store (i32.const 24) (i64.const 3600000000000))
      (i32.store (i32.const 16) (i32.const 1))
      (drop (call $poll (i32.const 0) (i32.const 64) (i32.const 1) (i32.const 96)))
      """;

  private final GivenCommands given = new GivenCommands();

  List<Named<Engine>> engines() {
    return given.engines();
  }

  @AfterAll
  void close() {
    given.close();
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("engines")
  void theBodyIsReadAndTheReplyWritten(Engine engine) throws Exception {
    String copy =
        """
        (loop $more
          (i32.store (i32.const 0) (i32.const 1000))
          (i32.store (i32.const 4) (i32.const 3))
          (drop (call $fd_read (i32.const 0) (i32.const 0) (i32.const 1) (i32.const 8)))
          (i32.store (i32.const 4) (i32.load (i32.const 8)))
          (drop (call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 12)))
          (br_if $more (i32.load (i32.const 8))))
        """;
    try (Guest guest = command(engine, copy)) {
      assertThat(text(run(guest, "a body", new FakeHost()))).isEqualTo("a body");
      assertThat(text(run(guest, "", new FakeHost()))).isEmpty();
    }
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("engines")
  void errorsAreLoggedByLinesAndTheLastOneIsALineToo(Engine engine) throws Exception {
    FakeHost host = new FakeHost();
    String body =
        "(call $write (i32.const 2) (i32.const 15)) (call $write (i32.const 2) (i32.const 3))";
    try (Guest guest = command(engine, body)) {
      assertThat(text(run(guest, "", host))).isEmpty();
    }

    assertThat(host.lines()).containsExactly("one", "", "two", "threeone");
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("engines")
  void aFailureIsToldWithTheLastLineOfItsErrors(Engine engine) throws Exception {
    FakeHost host = new FakeHost();
    String words = "(call $write (i32.const 2) (i32.const 15))";
    try (Guest exits = command(engine, words + "(call $exit (i32.const 2))");
        Guest traps = command(engine, words + "unreachable")) {
      assertThat(run(exits, "", host))
          .isEqualTo(new GuestResult.Errored<>("three (the guest ended itself with exit code 2)"));
      GuestResult<byte[]> trapped = run(traps, "", host);
      assertThat(trapped).isInstanceOf(GuestResult.Trapped.class);
      assertThat(((GuestResult.Trapped<byte[]>) trapped).trap().kind())
          .isEqualTo(Trap.Kind.UNREACHABLE);
      assertThat(((GuestResult.Trapped<byte[]>) trapped).guestText()).contains("three");
    }
    assertThat(host.lines()).containsExactly("one", "", "two", "three", "one", "", "two", "three");
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("engines")
  void moreThanAReplyOrALogMayHoldIsALimit(Engine engine) throws Exception {
    Limits limits = GivenCommands.limits(GivenCommands.LONG, 10, 5);
    try (Guest reply = command(engine, "(call $write (i32.const 1) (i32.const 11))");
        Guest log = command(engine, "(call $write (i32.const 2) (i32.const 6))");
        Guest within =
            command(
                engine,
                "(call $write (i32.const 1) (i32.const 10)) (call $write (i32.const 2) (i32.const 5))")) {
      assertThat(run(reply, limits)).isEqualTo(new GuestResult.LimitExceeded<>(Limit.RESPONSE));
      assertThat(run(log, limits)).isEqualTo(new GuestResult.LimitExceeded<>(Limit.LOG));
      assertThat(text(run(within, limits))).isEqualTo("one\n\ntwo\r\n");
    }
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("engines")
  void aSleepEndsAtTheWallDeadline(Engine engine) throws Exception {
    Duration wall = Duration.ofMillis(100);
    FakeHost host = new FakeHost();
    try (Guest guest = command(engine, SLEEP)) {
      GuestResult<byte[]> result =
          GivenCommands.run(guest, "", GivenCommands.limits(wall, 10, 10), host);

      assertThat(result).isEqualTo(new GuestResult.DeadlineExceeded<>());
    }
    assertThat(host.sleeps()).singleElement().matches(slept -> slept.compareTo(wall) <= 0);
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("engines")
  void tryingACommandOutDoesNotRunIt(Engine engine) throws Exception {
    FakeHost host = new FakeHost();
    try (Guest guest = command(engine, "(call $write (i32.const 2) (i32.const 4)) unreachable")) {
      GuestResult<Started> started =
          GuestThreads.call(() -> guest.start(GivenCommands.call(GivenCommands.LIMITS, host)));

      assertThat(started).isInstanceOf(GuestResult.Answered.class);
    }
    assertThat(host.lines()).isEmpty();
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("engines")
  void eachRunHasAnInstanceOfItsOwn(Engine engine) throws Exception {
    String counter =
        """
        (i32.store8 (i32.const 100) (i32.add (i32.load8_u (i32.const 100)) (i32.const 1)))
        (call $write (i32.const 1) (i32.const 1))
        """;
    try (Guest guest = command(engine, counter)) {
      assertThat(text(run(guest, "", new FakeHost()))).isEqualTo("p");
      assertThat(text(run(guest, "", new FakeHost()))).isEqualTo("p");
    }
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("engines")
  void aDescriptorMovesAndLosesRights(Engine engine) throws Exception {
    String body =
        """
        (drop (call $renumber (i32.const 1) (i32.const 2)))
        (call $write (i32.const 1) (i32.const 3))
        (call $write (i32.const 2) (i32.const 3))
        (drop (call $rights (i32.const 2) (i64.const 0) (i64.const 0)))
        (call $write (i32.const 2) (i32.const 3))
        """;
    try (Guest guest = command(engine, body)) {
      assertThat(text(run(guest, "", new FakeHost()))).isEqualTo("one");
    }
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("engines")
  void anEmptyRangeMayBeginAnywhere(Engine engine) throws Exception {
    String body =
        """
        (i32.store (i32.const 0) (i32.const -1))
        (i32.store (i32.const 4) (i32.const 0))
        (call $exit (call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 8)))
        """;
    try (Guest guest = command(engine, body)) {
      assertThat(text(run(guest, "", new FakeHost()))).isEmpty();
    }
  }

  private static Guest command(Engine engine, String body) {
    return GivenCommands.guest(
        engine,
        Wat.compile(
            """
            (module
              (import "wasi_snapshot_preview1" "fd_write"
                (func $fd_write (param i32 i32 i32 i32) (result i32)))
              (import "wasi_unstable" "fd_read"
                (func $fd_read (param i32 i32 i32 i32) (result i32)))
              (import "wasi_snapshot_preview1" "poll_oneoff"
                (func $poll (param i32 i32 i32 i32) (result i32)))
              (import "wasi_snapshot_preview1" "fd_renumber"
                (func $renumber (param i32 i32) (result i32)))
              (import "wasi_snapshot_preview1" "fd_fdstat_set_rights"
                (func $rights (param i32 i64 i64) (result i32)))
              (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
              (memory (export "memory") 1)
              (data (i32.const 100) "one\\0a\\0atwo\\0d\\0athree")
              %s (func (export "_start") %s))
            """
                .formatted(WRITE, body)));
  }

  private static GuestResult<byte[]> run(Guest guest, String body, FakeHost host) throws Exception {
    return GivenCommands.run(guest, body, host);
  }

  private static GuestResult<byte[]> run(Guest guest, Limits limits) throws Exception {
    return GivenCommands.run(guest, "", limits, new FakeHost());
  }

  private static String text(GuestResult<byte[]> result) {
    assertThat(result).isInstanceOf(GuestResult.Answered.class);
    return new String(((GuestResult.Answered<byte[]>) result).answer(), StandardCharsets.UTF_8);
  }
}
