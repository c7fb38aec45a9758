package dev.slipway.guest.wasi;

import dev.slipway.engine.Trap;
import dev.slipway.guest.GuestCall;
import dev.slipway.guest.GuestLog;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What WASI keeps of one call of a guest. Used by the guest's thread only. */
public final class WasiProcess {
  private final GuestCall call;
  private final Map<String, byte[]> environment;
  private final List<LogSink> logs;
  private final Descriptors descriptors;

  private WasiProcess(GuestCall call, List<LogSink> logs, Source input, Sink output) {
    this.call = call;
    this.environment = new TreeMap<>();
    this.logs = logs;
    this.descriptors = new Descriptors(List.of(input, output, logs.getLast()));
    call.surroundings()
        .environment()
        .forEach((name, value) -> environment.put(name, value.getBytes(StandardCharsets.UTF_8)));
  }

  /** Of a guest that is called by its exports: it reads nothing, and all that it writes is log. */
  public static WasiProcess of(GuestCall call, GuestLog log) {
    LogSink output = new LogSink(log);
    return new WasiProcess(
        call, List.of(output, new LogSink(log)), new Source(new byte[0]), output);
  }

  /**
   * Of a command.
   *
   * @param variables go before those of the release; their characters are octets
   */
  static WasiProcess ofCommand(
      GuestCall call, GuestLog log, Map<String, String> variables, Source body, ReplySink reply) {
    WasiProcess process = new WasiProcess(call, List.of(new LogSink(log)), body, reply);
    variables.forEach((name, value) ->
        process.environment.put(name, value.getBytes(StandardCharsets.ISO_8859_1)));
    return process;
  }

  Descriptors descriptors() {
    return descriptors;
  }

  StringTable arguments() {
    return new StringTable(
        List.of(call.surroundings().function().getBytes(StandardCharsets.UTF_8)));
  }

  StringTable environment() {
    return new StringTable(
        environment.entrySet().stream().map(v -> variable(v.getKey(), v.getValue())).toList());
  }

  private static byte[] variable(String name, byte[] value) {
    byte[] start = (name + "=").getBytes(StandardCharsets.UTF_8);
    byte[] whole = new byte[start.length + value.length];
    System.arraycopy(start, 0, whole, 0, start.length);
    System.arraycopy(value, 0, whole, start.length, value.length);
    return whole;
  }

  /**
   * Sleeps, but not beyond the wall deadline.
   *
   * @throws Trap if the deadline has come
   */
  void sleep(Duration wanted) throws Trap {
    Duration left = call.time().wallLeft();
    Duration sleep = wanted.compareTo(left) < 0 ? wanted : left;
    if (sleep.isPositive()) {
      call.hostCalls().sleep(sleep);
    }
    if (call.time().wallExhausted()) {
      throw new Trap(Trap.Kind.INTERRUPTED, "the guest slept until its wall deadline");
    }
  }

  /** The guest has ended: what it wrote last is a line, though none ended it. */
  public void end() {
    logs.forEach(LogSink::end);
  }

  /** The last line that the guest wrote of its errors. */
  Optional<String> lastError() {
    return logs.getLast().lastLine();
  }
}
