package dev.slipway.guest.wasi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.engine.Engine;
import dev.slipway.engine.GuestThreads;
import dev.slipway.guest.FakeHost;
import dev.slipway.guest.Guest;
import dev.slipway.guest.GuestResult;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every function of WASI preview 1, called by a guest in C on both engines. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WasiProbeIT {
  private final GivenCommands given = new GivenCommands();

  @AfterAll
  void close() {
    given.close();
  }

  Stream<Arguments> commands() {
    return given.engines().stream()
        .flatMap(engine -> Stream.of(Snapshot.values()).map(s -> Arguments.of(engine, s)));
  }

  Stream<Arguments> engines() {
    return given.engines().stream().map(Arguments::of);
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("commands")
  void everyFunctionAnswersAsTheTableSays(Engine engine, Snapshot snapshot) throws Exception {
    Map<String, String> expected = ProbeTable.of(ProbeTable.CALLS, functions(snapshot));
    FakeHost host = new FakeHost();
    try (Guest probe = probe(engine, snapshot)) {
      Map<String, String> said = ProbeTable.said(answer(GivenCommands.run(probe, "", host)));

      assertSaid(said, expected);
    }
    assertThat(host.lines()).containsExactly("wasi-probe: a line");
    assertThat(host.sleeps()).isNotEmpty();
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("commands")
  void badArgumentsAreAnsweredToo(Engine engine, Snapshot snapshot) throws Exception {
    Map<String, String> expected = ProbeTable.of(ProbeTable.BAD_CALLS, functions(snapshot));
    Map<String, String> said = new LinkedHashMap<>();
    try (Guest probe = probe(engine, snapshot)) {
      for (String call : expected.keySet()) {
        said.putAll(ProbeTable.said(answer(GivenCommands.run(probe, call, new FakeHost()))));
      }
    }

    assertSaid(said, expected);
  }

  /** So that no function can be forgotten; only {@code proc_exit} answers nothing. */
  @ParameterizedTest
  @EnumSource(Snapshot.class)
  void theTableHasEveryFunction(Snapshot snapshot) {
    Set<String> called = ProbeTable.functions(ProbeTable.CALLS + ProbeTable.BAD_CALLS);

    called.add("proc_exit");

    assertThat(called).containsAll(functions(snapshot)).hasSize(46);
    assertThat(functions(snapshot)).hasSize(snapshot == Snapshot.PREVIEW1 ? 46 : 45);
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("commands")
  void theExitCodeIsTheOutcome(Engine engine, Snapshot snapshot) throws Exception {
    try (Guest probe = probe(engine, snapshot)) {
      assertThat(answer(GivenCommands.run(probe, "proc_exit 0", new FakeHost()))).isEmpty();
      assertThat(GivenCommands.run(probe, "proc_exit 3", new FakeHost()))
          .isEqualTo(new GuestResult.Errored<>("the guest ended itself with exit code 3"));
      assertThat(GivenCommands.run(probe, "proc_exit large", new FakeHost()))
          .isEqualTo(new GuestResult.Errored<>("the guest ended itself with exit code 2147483648"));
    }
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("commands")
  void aCommandSeesItsReleasesEnvironmentAndItsRequest(Engine engine, Snapshot snapshot)
      throws Exception {
    try (Guest probe = probe(engine, snapshot)) {
      String environment = answer(GivenCommands.run(probe, "environ_get", new FakeHost()));

      assertThat(environment)
          .contains(" GREETING=Grüß Gott ", " PATH_INFO=/a b ", " HTTP_X_NAME=Ada ")
          .contains(" QUERY_STRING=q=1 ", " REQUEST_METHOD=POST ");
    }
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("engines")
  void aWapcGuestReadsNothingAndWritesToTheLog(Engine engine) throws Exception {
    FakeHost host = new FakeHost();
    try (Guest probe = GivenCommands.guest(engine, "wasi-probe", "wasi-probe-wapc")) {
      Map<String, String> said = ProbeTable.said(answer(call(probe, "all", host)));

      assertThat(said)
          .containsEntry("environ_get all", "0 GREETING=Grüß Gott")
          .containsEntry("args_get all", "0 probe")
          .containsEntry("fd_read stdin", "0 0")
          .containsEntry("fd_fdstat_get stdout", said.get("fd_fdstat_get stderr"));
      assertThat(host.lines()).containsExactly("wasi-probe: a line");
    }
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("engines")
  void aWapcGuestThatExitsHasFailed(Engine engine) throws Exception {
    try (Guest probe = GivenCommands.guest(engine, "wasi-probe", "wasi-probe-wapc")) {
      assertThat(call(probe, "proc_exit 3", new FakeHost()))
          .isEqualTo(new GuestResult.Errored<>("the guest ended itself with exit code 3"));
      assertThat(call(probe, "proc_exit 0", new FakeHost()))
          .isInstanceOf(GuestResult.Errored.class);
    }
  }

  private static Guest probe(Engine engine, Snapshot snapshot) {
    String file =
        switch (snapshot) {
          case UNSTABLE -> "wasi-probe-unstable";
          case PREVIEW1 -> "wasi-probe-preview1";
        };
    return GivenCommands.guest(engine, "wasi-probe", file);
  }

  private static GuestResult<byte[]> call(Guest probe, String operation, FakeHost host)
      throws Exception {
    return GuestThreads.call(() ->
        ((Guest.Wapc) probe)
            .module()
            .call(operation, new byte[0], GivenCommands.call(GivenCommands.LIMITS, host)));
  }

  private static Set<String> functions(Snapshot snapshot) {
    return WasiFunctions.ALL.stream()
        .filter(function -> function.module().equals(snapshot.module()))
        .map(function -> function.name())
        .collect(Collectors.toSet());
  }

  private static void assertSaid(Map<String, String> said, Map<String, String> expected) {
    assertThat(said.keySet()).isEqualTo(expected.keySet());
    assertThat(said).allSatisfy((call, answer) -> assertThat(answer).matches(expected.get(call)));
  }

  private static String answer(GuestResult<byte[]> result) {
    assertThat(result).isInstanceOf(GuestResult.Answered.class);
    return new String(((GuestResult.Answered<byte[]>) result).answer(), StandardCharsets.UTF_8);
  }
}
